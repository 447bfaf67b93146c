-- Money that came without a known account. What became of it follows from its acts; only an annulled record frees its
-- operation code, so that it can be entered rightly.
create table suspense (
    id uuid primary key,
    supplier_inn text not null,
    oktmo text not null,
    paid_on date not null,
    amount bigint not null check (amount > 0 and amount <= 10000000000000),
    operation_code text not null,
    stated_account text,
    resource smallint not null,
    service_month integer,
    register_id uuid,
    line bigint,
    note text,
    entered_on date not null,
    entered_by text not null,
    entered_at timestamptz not null,
    annulled boolean not null default false,
    check ((register_id is null) = (line is null))
);
create unique index suspense_operation on suspense (supplier_inn, operation_code) where not annulled;
create index suspense_place on suspense (oktmo, id);

-- Personal data: who paid and for what, as the bank said it. Each reading is in the access log.
create table suspense_payer (
    suspense_id uuid primary key references suspense (id),
    payer text not null
);

create table suspense_act (
    suspense_id uuid not null references suspense (id),
    no integer not null,
    kind text not null check (kind in ('ASSIGN', 'TAKE_BACK', 'RETURN_TO_PAYER', 'ANNUL')),
    acted_on date not null,
    -- the posting's document, and the account it was posted to
    document_id uuid,
    account_seq bigint,
    resource smallint not null default 0,
    service_month integer,
    reason text not null,
    document_number text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (suspense_id, no),
    check ((kind in ('ASSIGN', 'TAKE_BACK')) = (account_seq is not null and document_id is not null))
);
