-- Append-only: facts and what the fold made of them. Accounts are named by their number inside (account.seq).
create sequence posting_no;

create table posting (
    no bigint primary key,
    register_id uuid not null,
    kind text not null,
    supplier_inn text not null,
    business_date date not null,
    lines bigint not null,
    amount bigint not null,
    posted_at timestamptz not null default now()
);

create table charge (
    id bigint primary key,
    account_seq bigint not null,
    resource smallint not null,
    service_month integer not null,
    amount bigint not null,
    in_force_on date not null,
    due_on date not null,
    due_stated boolean not null,
    document_number text not null,
    reason text not null,
    line integer not null
);
create index charge_account on charge (account_seq);

create table payment (
    id bigint primary key,
    account_seq bigint not null,
    resource smallint not null,
    service_month integer,
    amount bigint not null,
    paid_on date not null,
    operation_code text not null,
    code_hash bigint not null,
    line integer not null
);
create index payment_account on payment (account_seq);
create index payment_code on payment (code_hash);

create table allocation (
    account_seq bigint not null,
    charge_id bigint not null,
    source_id bigint not null,
    amount bigint not null,
    effective_on date not null,
    posting_no bigint not null
);
create index allocation_account on allocation (account_seq);

-- Derived: may be rebuilt from the tables above at any time.
create table cube (
    effective_on date not null,
    due_on date not null,
    supplier_inn text not null,
    oktmo text not null,
    resource smallint not null,
    consumer_group smallint not null,
    tenure smallint not null,
    charged bigint not null,
    allocated bigint not null,
    primary key (effective_on, due_on, supplier_inn, oktmo, resource, consumer_group, tenure)
);

create table turnover (
    effective_on date not null,
    supplier_inn text not null,
    oktmo text not null,
    resource smallint not null,
    charged bigint not null,
    credited bigint not null,
    received bigint not null,
    primary key (effective_on, supplier_inn, oktmo, resource)
);

-- Neighbouring due dates of an account's open charges: an account is in a bucket exactly if one of its due dates lies
-- there and the next one does not, so distinct accounts are a sum. grain 0: all resources, 1: one of the plan, 2: one.
create table holder (
    effective_on date not null,
    grain smallint not null,
    code smallint not null,
    supplier_inn text not null,
    oktmo text not null,
    consumer_group smallint not null,
    tenure smallint not null,
    due_on date not null,
    next_due_on date not null,
    accounts bigint not null,
    primary key (effective_on, grain, code, due_on, next_due_on, supplier_inn, oktmo, consumer_group, tenure)
);

create table closing (
    closed_on date primary key
);

create table cube_close (
    closed_on date not null,
    due_on date not null,
    supplier_inn text not null,
    oktmo text not null,
    resource smallint not null,
    consumer_group smallint not null,
    tenure smallint not null,
    charged bigint not null,
    allocated bigint not null
);
create index cube_close_day on cube_close (closed_on);

create table holder_close (
    closed_on date not null,
    grain smallint not null,
    code smallint not null,
    supplier_inn text not null,
    oktmo text not null,
    consumer_group smallint not null,
    tenure smallint not null,
    due_on date not null,
    next_due_on date not null,
    accounts bigint not null
);
create index holder_close_day on holder_close (closed_on, grain);

create table account_debt (
    account_seq bigint primary key,
    account_id uuid not null,
    account_number text not null,
    supplier_inn text not null,
    oktmo text not null,
    consumer_group smallint not null,
    tenure smallint not null,
    principal bigint not null,
    not_due bigint not null,
    overdue bigint not null,
    advance bigint not null,
    rent_overdue bigint not null,
    overdue_months integer not null,
    overdue_since date,
    oldest_service_month integer,
    monthly_sum bigint not null,
    monthly_count integer not null,
    last_charge bigint not null,
    over_threshold boolean not null,
    next_change_on date
) with (fillfactor = 80);
create index account_debt_change on account_debt (next_change_on) where next_change_on is not null;
create index account_debt_over on account_debt (overdue desc, account_seq) where over_threshold;
create index account_debt_overdue on account_debt (overdue desc, account_seq) where overdue > 0;

-- What the scheduled comparison of derived and append-only tables found.
create table ledger_control (
    checked_at timestamptz primary key,
    business_date date not null,
    difference bigint not null
);
