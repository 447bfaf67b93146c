-- What courts decided about an account, as heard; the latest row of a case holds.
create table court_decision (
    case_id         uuid not null,
    sequence        bigint not null,
    account_id      uuid not null,
    outcome         text not null,
    awarded         bigint not null,
    awarded_penalty bigint,
    decided_on      date not null,
    primary key (case_id, sequence)
);
create index court_decision_account on court_decision (account_id);
