-- Append-only: contracts of social rent. The tenant is an account; his name is kept with the account alone.
create table social_rent_contract (
    id uuid primary key,
    oktmo text not null,
    premises_id uuid not null,
    number text not null,
    signed_on date not null,
    account_seq bigint not null,
    family_members integer not null,
    rent_per_sqm bigint,
    obligations text,
    entered_by text not null,
    entered_at timestamptz not null
);
create index social_rent_contract_premises on social_rent_contract (premises_id);
create index social_rent_contract_account on social_rent_contract (account_seq);
create index social_rent_contract_list on social_rent_contract (oktmo, id);

-- A contract without acts is in force; after that its last act tells.
create table social_rent_act (
    contract_id uuid not null,
    no integer not null,
    kind text not null,
    acted_on date not null,
    ground text,
    document_number text not null,
    document_on date not null,
    reason text not null,
    unpaid_months integer,
    override_reason text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (contract_id, no)
);
