-- Frozen: what was known of the debts of a municipality on the day the inventory was made.
create table inventory (
    id uuid primary key,
    number bigint generated always as identity,
    oktmo text not null,
    as_of date not null,
    title text not null,
    made_by text not null,
    made_at timestamptz not null,
    accounts bigint not null,
    not_due bigint not null,
    overdue bigint not null,
    advance bigint not null,
    version bigint not null,
    approved_by text,
    approved_at timestamptz
);

create table inventory_line (
    inventory_id uuid not null,
    account_seq bigint not null,
    resource smallint not null,
    bucket smallint not null,
    consumer_group smallint not null,
    tenure smallint not null,
    supplier_inn text not null,
    account_number text not null,
    account_id uuid not null,
    amount bigint not null,
    primary key (inventory_id, account_seq, resource, bucket, consumer_group, tenure)
);

create table analysis (
    id uuid primary key,
    number bigint generated always as identity,
    oktmo text not null,
    as_of date not null,
    made_by text not null,
    made_at timestamptz not null,
    body text not null
);
create index analysis_month on analysis (oktmo, as_of);
