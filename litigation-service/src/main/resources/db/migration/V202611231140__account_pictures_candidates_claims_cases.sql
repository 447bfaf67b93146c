-- What debt-service last told of an account. Overwritten by each newer event, so no index but the key: updates stay in place.
create table account_state (
  account_id           uuid primary key,
  sequence             bigint not null,
  account_number       text not null,
  supplier_inn         text not null,
  oktmo                text not null,
  consumer_group       text not null,
  tenure               text,
  as_of                date not null,
  overdue              bigint not null,
  municipality_overdue bigint not null,
  supplier_overdue     bigint not null,
  monthly_charge       bigint not null,
  overdue_months       int not null,
  overdue_since        date,
  oldest_service_month text
) with (fillfactor = 80);

-- The newest threshold event taken per account: an older one that arrives later changes nothing.
create table threshold_mark (
  account_id uuid primary key,
  sequence   bigint not null
);

create table candidate (
  id                uuid primary key,
  account_id        uuid not null references account_state,
  account_number    text not null,
  supplier_inn      text not null,
  oktmo             text not null,
  claimant          text not null,
  consumer_group    text not null,
  tenure            text,
  status            text not null,
  opened_on         date not null,
  opened_amount     bigint not null,
  ended_on          date,
  below_threshold   boolean not null,
  claim_id          uuid,
  claim_sent_on     date,
  claim_filing_from date,
  claim_served_on   date,
  version           bigint not null
);
create index candidate_account on candidate (account_id);
create index candidate_number on candidate (account_number);
create index candidate_town on candidate (oktmo, status);
create unique index candidate_in_work on candidate (account_id, claimant)
  where status in ('OPEN', 'CLAIM_SENT', 'IN_COURT');

create table candidate_history (
  id           uuid primary key,
  candidate_id uuid not null references candidate,
  act          text not null,
  status       text not null,
  on_date      date not null,
  at           timestamptz not null,
  by_whom      text not null,
  reference    uuid,
  reason       text
);
create index candidate_history_candidate on candidate_history (candidate_id, at);

create table claim (
  id                 uuid primary key,
  candidate_id       uuid not null references candidate,
  account_id         uuid not null,
  account_number     text not null,
  oktmo              text not null,
  claimant           text not null,
  amount             bigint not null,
  sent_on            date not null,
  demand_days        int not null,
  pay_by             date not null,
  earliest_filing_on date not null,
  status             text not null,
  notice_id          uuid,
  channel            text,
  served_on          date,
  proof_kind         text,
  proof_reference    text,
  failed_on          date,
  failure            text,
  version            bigint not null
);
create index claim_candidate on claim (candidate_id);
create index claim_town on claim (oktmo, status);

create table court_case (
  id                uuid primary key,
  candidate_id      uuid not null references candidate,
  claim_id          uuid references claim,
  account_id        uuid not null,
  account_number    text not null,
  oktmo             text not null,
  claimant          text not null,
  consumer_group    text not null,
  tenure            text,
  kind              text not null,
  court_kind        text not null,
  court             text not null,
  amount            bigint not null,
  state             text not null,
  number            text,
  uid               text,
  filed_on          date,
  duty              bigint,
  duty_credited     bigint,
  duty_legal_basis  text,
  duty_formula      text,
  outcome           text,
  awarded           bigint,
  decided_on        date,
  in_force_on       date,
  created_on        date not null,
  version           bigint not null
);
create unique index court_case_live on court_case (candidate_id)
  where state in ('DRAFT', 'FILED', 'WITHOUT_MOTION', 'ACCEPTED', 'ORDER_ISSUED', 'OBJECTED', 'DECIDED');
create index court_case_candidate on court_case (candidate_id);
create index court_case_town on court_case (oktmo, state);

create table court_case_act (
  id       uuid primary key,
  case_id  uuid not null references court_case,
  seq      int not null,
  kind     text not null,
  on_date  date not null,
  number   text,
  uid      text,
  outcome  text,
  awarded  bigint,
  reason   text,
  at       timestamptz not null,
  by_whom  text not null,
  unique (case_id, seq)
);
