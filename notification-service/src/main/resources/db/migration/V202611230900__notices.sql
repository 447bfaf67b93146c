-- templates: a text is never changed, a correction is a further version
create table template_version (
  code       text not null,
  version    int not null,
  subject    text not null,
  body       text not null,
  created_on date not null,
  created_by text not null,
  primary key (code, version)
);

-- the local picture of debts, from debt.account-state
create table account_debt (
  account_id           uuid primary key,
  sequence             bigint not null,
  account_number       text not null,
  supplier_inn         text not null,
  oktmo                text not null,
  consumer_group       text not null,
  tenure               text,
  as_of                date not null,
  overdue              bigint not null,
  monthly_charge       bigint not null,
  overdue_months       int not null,
  overdue_since        date,
  oldest_service_month text,
  over_threshold       boolean not null
) with (fillfactor = 80);
create index account_debt_over on account_debt (oktmo, account_id) where over_threshold;

-- the last crossing of the threshold per account, so that a late message cannot wake a settled matter
create table threshold_mark (
  account_id uuid primary key,
  sequence   bigint not null,
  exceeded   boolean not null
) with (fillfactor = 80);

create sequence notice_number;

create table notice (
  id                   uuid primary key,
  version              bigint not null,
  number               text not null unique,
  account_id           uuid not null,
  account_number       text,
  supplier_inn         text,
  oktmo                text not null,
  consumer_group       text,
  tenure               text,
  template_code        text not null,
  template_version     int,
  asked_channel        text,
  channel              text,
  state                text not null,
  origin               text not null,
  request_id           uuid,
  replaces_id          uuid,
  causation_id         uuid,
  amount               bigint not null,
  monthly_charge       bigint,
  as_of                date not null,
  overdue_months       int not null,
  overdue_since        date,
  oldest_service_month text,
  requested_on         date not null,
  letter_on            date,
  sent_on              date,
  delivered_on         date,
  closed_on            date,
  reason               text,
  proof_kind           text,
  proof_reference      text,
  -- the work of the background: retries by the database's clock, the contact policy by business time
  attempts             int not null default 0,
  next_try_at          timestamptz not null default now(),
  leased_until         timestamptz,
  not_before           timestamptz,
  waits_for            text,
  cancel_asked         boolean not null default false
) with (fillfactor = 80);
create unique index notice_of_request on notice (template_code, request_id) where origin = 'LITIGATION';
create unique index notice_of_crossing on notice (causation_id) where origin = 'THRESHOLD';
create index notice_to_make on notice (next_try_at) where state = 'REQUESTED';
create index notice_to_mail on notice (next_try_at) where state = 'READY' and channel = 'EMAIL';
create index notice_account on notice (account_id);
create index notice_list on notice (oktmo, requested_on, id);

-- dated facts; the state of a notice is what they add up to
create table notice_fact (
  id              uuid primary key,
  notice_id       uuid not null references notice,
  act             text not null,
  state           text not null,
  on_day          date not null,
  at              timestamptz not null,
  proof_kind      text,
  proof_reference text,
  reason          text,
  actor           text not null
);
create index notice_fact_notice on notice_fact (notice_id, id);

-- what a letter said, as said, encrypted (AES-GCM; the notice's id is authenticated with it)
create table notice_letter (
  notice_id uuid primary key references notice,
  key_id    text not null,
  sealed    bytea not null
);

create table print_batch (
  id         uuid primary key,
  oktmo      text not null,
  created_on date not null,
  created_by text not null
);
create table print_batch_item (
  batch_id  uuid not null references print_batch,
  position  int not null,
  notice_id uuid not null references notice,
  primary key (batch_id, position)
);
create index print_batch_item_notice on print_batch_item (notice_id);
