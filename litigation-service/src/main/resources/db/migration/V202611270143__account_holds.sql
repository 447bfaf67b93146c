-- What holds the work on an account, as debt-service told it last; held_by is the agreement, zeros for the pauses.
create table account_hold (
    account_id uuid not null,
    kind       text not null,
    held_by    uuid not null,
    held       boolean not null,
    sequence   bigint not null,
    primary key (account_id, kind, held_by)
);
