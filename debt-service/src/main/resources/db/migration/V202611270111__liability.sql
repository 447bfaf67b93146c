-- Personal data, apart from the money: who answers for the debt of an account. Never updated.
create table liable_person (
    id uuid primary key,
    account_seq bigint not null,
    name text not null,
    born_on date,
    snils text,
    inn text,
    document_kind text,
    document_number text,
    entered_by text not null,
    entered_at timestamptz not null
);
create index liable_person_account on liable_person (account_seq);

create table payer_change (
    id uuid primary key,
    account_seq bigint not null,
    changed_on date not null,
    ground text not null,
    document text not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create index payer_change_account on payer_change (account_seq, id);

-- Append-only: a person answers from a day to a day (both included, null = without that bound).
create table liability_term (
    id uuid primary key,
    account_seq bigint not null,
    person_id uuid not null,
    liability text not null check (liability in ('JOINT', 'SHARE')),
    share_numerator integer,
    share_denominator integer,
    from_on date,
    to_on date,
    document text not null,
    payer_change_id uuid,
    entered_by text not null,
    entered_at timestamptz not null,
    check ((liability = 'SHARE') = (share_numerator is not null and share_denominator is not null))
);
create index liability_term_account on liability_term (account_seq, id);

-- END: the last day on which the term holds. WITHDRAW: the term never held.
create table liability_end (
    term_id uuid not null,
    account_seq bigint not null,
    kind text not null check (kind in ('END', 'WITHDRAW')),
    to_on date,
    reason text not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (term_id, kind)
);
create index liability_end_account on liability_end (account_seq);

-- How often what is recorded of the debtors of an account was changed: the version for If-Match.
create table liability_book (
    account_seq bigint primary key,
    version bigint not null
);
