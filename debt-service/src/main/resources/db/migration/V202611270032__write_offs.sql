-- From a day on, up to which sum one person's word writes a debt off in a municipality; without a row, to none.
create table write_off_limit (
    id uuid primary key,
    oktmo text not null,
    valid_from date not null,
    amount bigint not null check (amount >= 0 and amount <= 10000000000000),
    legal_basis text not null,
    entered_by text not null,
    entered_at timestamptz not null,
    unique (oktmo, valid_from)
);

-- A debt that somebody wants to give up: what was proposed stands; what became of it follows from the acts.
create table write_off (
    id uuid primary key,
    account_seq bigint not null,
    reason_code text not null,
    reason text not null,
    document_number text not null,
    document_on date not null,
    amount bigint not null check (amount > 0 and amount <= 10000000000000),
    proposed_on date not null,
    proposed_by text not null,
    proposed_at timestamptz not null
);
create index write_off_account on write_off (account_seq, id);

create table write_off_charge (
    write_off_id uuid not null references write_off (id),
    line integer not null,
    account_seq bigint not null,
    charge_id bigint not null,
    resource smallint not null,
    service_month integer not null,
    due_on date not null,
    document_number text not null,
    outstanding bigint not null,
    amount bigint not null check (amount > 0),
    primary key (write_off_id, line),
    unique (write_off_id, charge_id)
);
create index write_off_charge_charge on write_off_charge (account_seq, charge_id);

create table write_off_act (
    write_off_id uuid not null references write_off (id),
    no integer not null,
    kind text not null check (kind in ('APPROVE', 'REJECT', 'REVERSE')),
    state text not null
        check (state in ('APPROVED', 'REJECTED', 'REVERSAL_PROPOSED', 'REVERSED')),
    -- one person's word was enough by the limit of the day
    alone boolean not null,
    -- the posting's document, where the act posted
    document_id uuid,
    acted_on date not null,
    reason text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (write_off_id, no)
);
