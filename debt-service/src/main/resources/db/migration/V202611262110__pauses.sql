-- Append-only: an account is paused from a day on, perhaps to a day (both included). Ended by pause_act, never edited.
create table pause (
    id uuid primary key,
    account_seq bigint not null,
    kind text not null,
    from_on date not null,
    to_on date,
    reason text not null,
    document_number text,
    entered_by text not null,
    entered_at timestamptz not null
);
create index pause_account on pause (account_seq, id);

-- ended_on: the first day on which the pause no longer holds.
create table pause_act (
    pause_id uuid primary key,
    account_seq bigint not null,
    kind text not null,
    ended_on date not null,
    reason text not null,
    made_by text not null,
    made_at timestamptz not null
);
create index pause_act_account on pause_act (account_seq);

-- What others were told last: whether the escalation of an account is held.
create table escalation_hold (
    account_seq bigint primary key,
    held boolean not null,
    since_on date not null,
    told_on date not null
);
create index escalation_hold_held on escalation_hold (account_seq) where held;
