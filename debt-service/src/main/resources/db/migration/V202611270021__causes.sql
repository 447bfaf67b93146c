-- Append-only: the cause of an account's debt, proposed from facts or entered by an official. Acts follow in cause_act.
create table cause (
    id uuid primary key,
    account_seq bigint not null,
    code text not null,
    valid_from date not null,
    valid_to date,
    rule text,
    explanation text not null,
    also_fired text[] not null,
    replaces uuid,
    entered_by text not null,
    entered_at timestamptz not null
);
create index cause_account on cause (account_seq, id);

-- acted_on: for END and for the replacement of a confirmed cause the first day on which it no longer holds.
create table cause_act (
    cause_id uuid not null,
    no integer not null,
    account_seq bigint not null,
    kind text not null,
    acted_on date not null,
    reason text not null,
    replaced_by uuid,
    made_by text not null,
    made_at timestamptz not null,
    primary key (cause_id, no)
);

-- Derived from the two tables above: the present state, and the last day on which the cause holds.
create table cause_state (
    cause_id uuid primary key,
    account_seq bigint not null,
    code text not null,
    state text not null,
    valid_from date not null,
    valid_to date,
    acted_on date,
    version integer not null
);
create index cause_state_account on cause_state (account_seq);
