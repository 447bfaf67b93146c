-- Municipal institutions: their accounts are those billed to their ИНН, unless an official has told otherwise.
create table institution (
    id uuid primary key,
    inn text not null unique,
    name text not null,
    oktmo text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    version bigint not null
);
create index institution_oktmo on institution (oktmo, id);

-- Append-only. Of an account the row told last holds: LINK ties it to the institution, UNLINK to none.
create table institution_account (
    no bigint generated always as identity primary key,
    account_seq bigint not null,
    institution_id uuid not null,
    act text not null check (act in ('LINK', 'UNLINK')),
    reason text not null,
    told_by text not null,
    told_at timestamptz not null
);
create index institution_account_account on institution_account (account_seq, no);
create index account_party_inn on account_party (payer_inn) where payer_inn is not null;

-- Append-only. On a day counts the row with the greatest in_force_on up to it, among equals the one entered last.
create table institution_estimate (
    no bigint generated always as identity primary key,
    id uuid not null unique,
    institution_id uuid not null,
    year integer not null,
    plan_resource smallint not null,
    amount bigint not null check (amount >= 0),
    document text not null,
    in_force_on date not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create index institution_estimate_year on institution_estimate (institution_id, year, plan_resource, in_force_on, no);

-- The monthly checks that have been published, each once.
create table budget_check (
    oktmo text not null,
    year integer not null,
    as_of date not null,
    primary key (oktmo, year, as_of)
);
