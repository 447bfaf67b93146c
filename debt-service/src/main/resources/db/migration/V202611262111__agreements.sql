-- Append-only: repayment agreements, what they cover, their schedules, acts and findings. Sums in kopecks.
create table agreement (
    id uuid primary key,
    account_seq bigint not null,
    kind text not null,
    concluded_on date not null,
    debt bigint not null,
    amount bigint not null,
    covers_current boolean not null,
    checks_current boolean not null,
    tolerance_amount bigint not null,
    tolerance_days integer not null,
    document_number text,
    document_on date,
    entered_by text not null,
    entered_at timestamptz not null
);
create index agreement_account on agreement (account_seq, id);

-- The baseline: what was unpaid of each charge at the end of the day of conclusion, and how much of it is covered.
create table agreement_charge (
    agreement_id uuid not null,
    account_seq bigint not null,
    charge_id bigint not null,
    outstanding bigint not null,
    covered bigint not null,
    primary key (agreement_id, charge_id)
);

create table agreement_schedule (
    agreement_id uuid not null,
    account_seq bigint not null,
    no integer not null,
    from_on date not null,
    paid_before bigint not null,
    primary key (agreement_id, no)
);

create table agreement_instalment (
    agreement_id uuid not null,
    account_seq bigint not null,
    schedule_no integer not null,
    no integer not null,
    due_on date not null,
    moved_due_on date not null,
    calendar_unverified boolean not null,
    amount bigint not null,
    primary key (agreement_id, schedule_no, no)
);

create table agreement_act (
    agreement_id uuid not null,
    account_seq bigint not null,
    no integer not null,
    kind text not null,
    acted_on date not null,
    reason text not null,
    schedule_no integer,
    document_number text,
    document_on date,
    made_by text not null,
    made_at timestamptz not null,
    primary key (agreement_id, no)
);

-- What was found out on a business date and told to others, once between two acts.
create table agreement_finding (
    agreement_id uuid not null,
    account_seq bigint not null,
    kind text not null,
    after_act integer not null,
    happened_on date not null,
    found_on date not null,
    found_at timestamptz not null,
    cause text,
    instalment_no integer,
    due_on date,
    moved_due_on date,
    last_day date,
    expected bigint,
    actual bigint,
    primary key (agreement_id, kind, after_act)
);

-- Derived from the tables above and the ledger, on each business date and after each register of the account.
create table agreement_state (
    agreement_id uuid primary key,
    account_seq bigint not null,
    as_of date not null,
    state text not null,
    since_on date not null,
    breached_on date,
    completed_on date,
    paid bigint not null,
    rest bigint not null,
    shortfall bigint not null,
    next_due_on date,
    next_amount bigint,
    facts_differ boolean not null
);
create index agreement_state_live on agreement_state (account_seq) where state in ('ACTIVE', 'BREACHED');
create index agreement_state_breached on agreement_state (breached_on) where breached_on is not null;

-- Derived from agreement_state for the list of debtors: accounts that have an agreement, kept or broken.
create table agreement_standing (
    account_seq bigint primary key,
    agreement_id uuid not null,
    standing text not null
);
