-- How debtors are dealt with, as data: proposed by one person, approved by another, never edited. oktmo null: for
-- municipalities without a strategy of their own. Of approved rows that cover a day the latest valid_from holds, among
-- equals the greater approval. rules: states from the worst down, as StrategyRequest has them.
create sequence strategy_approval;

create table strategy (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    oktmo text,
    version integer not null,
    name text not null,
    valid_from date not null,
    valid_to date,
    legal_basis text not null,
    rules jsonb not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    reason text,
    approval bigint unique,
    revision bigint not null,
    unique nulls not distinct (oktmo, version),
    check (valid_from <= valid_to),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'APPROVED') = (approval is not null)),
    check (state <> 'APPROVED' or decided_by <> proposed_by)
);

-- Append-only: what was done about an account's debt. source says who told it: an officer, or later the event of another
-- service with its id in source_ref, by which a repeated message is known.
create table strategy_step (
    id uuid primary key,
    account_seq bigint not null,
    action text not null,
    done_on date not null,
    delivered_on date,
    document_number text,
    note text,
    source text not null,
    source_ref text,
    entered_by text not null,
    entered_at timestamptz not null,
    unique (source, source_ref),
    check (delivered_on >= done_on)
);
create index strategy_step_account on strategy_step (account_seq, id);

-- DELIVERED: acted_on is the day on which it reached the debtor; the last such act holds. WITHDRAWN: it never was.
create table strategy_step_act (
    step_id uuid not null,
    account_seq bigint not null,
    no integer not null,
    kind text not null,
    acted_on date,
    document_number text,
    reason text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (step_id, no)
);
create index strategy_step_act_account on strategy_step_act (account_seq);

-- Append-only: an officer's decision about one debtor otherwise than the strategy; ended by its act, never edited.
create table strategy_override (
    id uuid primary key,
    account_seq bigint not null,
    kind text not null check (kind in ('STAGE', 'ACTION', 'EXEMPTION')),
    stage text,
    action text,
    ground text,
    legal_ground text,
    reason text not null,
    from_on date not null,
    until_on date,
    entered_by text not null,
    entered_at timestamptz not null,
    check (from_on <= until_on),
    check ((kind = 'STAGE') = (stage is not null)),
    check ((kind = 'ACTION') = (action is not null)),
    check ((kind = 'EXEMPTION') = (ground is not null and legal_ground is not null)),
    check (kind = 'EXEMPTION' or until_on is not null)
);
create index strategy_override_account on strategy_override (account_seq, id);

-- ended_on: the first day on which the override no longer holds.
create table strategy_override_act (
    override_id uuid primary key,
    account_seq bigint not null,
    ended_on date not null,
    reason text not null,
    made_by text not null,
    made_at timestamptz not null
);
create index strategy_override_act_account on strategy_override_act (account_seq);

insert into strategy (id, oktmo, version, name, valid_from, legal_basis, rules, state, proposed_by, proposed_at,
    decided_by, decided_at, approval, revision)
values ('01932f00-0000-7000-8000-000000000001', null, 1, 'Общая стратегия', '2000-01-01',
    'Постановление администрации ЗАТО г. Заозерск от 04.03.2022 № 164, строка 6 (вторая)', '[
  {"code": "OWN_STOCK", "stage": "OWN_STOCK",
   "when": [{"fact": "VACANT", "is": true}, {"fact": "OVERDUE", "comparison": "MORE_THAN", "value": "0"}],
   "action": "BUDGET_PAYMENT", "requires": [],
   "legalBasis": "ЖК РФ ст. 153 ч. 3, ГК РФ ст. 210: до заселения платит собственник",
   "text": "Внесите долг пустующего помещения в бюджетную заявку"},
  {"code": "LIMITATION_NEAR", "stage": "OVER_THRESHOLD",
   "when": [{"fact": "OVER_THRESHOLD", "is": true}, {"fact": "ORGANISATION", "is": false},
            {"fact": "LIMITATION_DAYS_LEFT", "comparison": "AT_LEAST", "value": "0"},
            {"fact": "LIMITATION_DAYS_LEFT", "comparison": "AT_MOST", "value": "30"}],
   "action": "COURT", "requires": [],
   "legalBasis": "ГК РФ ст. 196, 200, 204; претензия гражданину за ЖКУ не обязательна",
   "text": "До конца исковой давности самого давнего долга не больше 30 дней: подавайте, не дожидаясь ответа на претензию"},
  {"code": "OVER_THRESHOLD_ORGANISATION", "stage": "OVER_THRESHOLD",
   "when": [{"fact": "OVER_THRESHOLD", "is": true}, {"fact": "ORGANISATION", "is": true}],
   "action": "COURT",
   "requires": [{"action": "PRETRIAL_CLAIM", "afterDays": 30, "term": "DONE", "staleAfterDays": 1095,
                 "legalBasis": "АПК РФ ст. 4 ч. 5: 30 календарных дней со дня направления претензии"}],
   "legalBasis": "АПК РФ ст. 4 ч. 5; Постановление № 164, строка 6 (вторая)"},
  {"code": "OVER_THRESHOLD", "stage": "OVER_THRESHOLD",
   "when": [{"fact": "OVER_THRESHOLD", "is": true}],
   "action": "COURT",
   "requires": [{"action": "PRETRIAL_CLAIM", "afterDays": 10, "term": "DONE", "staleAfterDays": 1095,
                 "legalBasis": "Практика: срок на добровольную оплату"}],
   "legalBasis": "ЖК РФ ст. 155; ГПК РФ ст. 121–130; Постановление № 164, строка 6 (вторая)"},
  {"code": "LONG_OVERDUE", "stage": "LONG_OVERDUE",
   "when": [{"fact": "OVERDUE_DAYS", "comparison": "AT_LEAST", "value": "31"}],
   "action": "SECOND_REMINDER",
   "requires": [{"action": "REMINDER", "afterDays": 10, "term": "DONE", "legalBasis": "Практика"}],
   "repeatAfterDays": 30,
   "legalBasis": "ЖК РФ ст. 155 ч. 14: с 31-го дня начисляются пени"},
  {"code": "OVERDUE", "stage": "OVERDUE",
   "when": [{"fact": "OVERDUE", "comparison": "MORE_THAN", "value": "0"}],
   "action": "REMINDER", "requires": [],
   "legalBasis": "ЖК РФ ст. 155 ч. 1"}
]', 'APPROVED', 'shipped', timestamptz '2026-11-27 00:00+03', 'release', timestamptz '2026-11-27 00:00+03',
    nextval('strategy_approval'), 1);
