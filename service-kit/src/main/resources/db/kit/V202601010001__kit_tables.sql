create table outbox (
  seq            bigint generated always as identity primary key,
  id             uuid not null,
  topic          text not null,
  key            text not null,
  type           text not null,
  dataschema     text not null,
  occurred_at    timestamptz not null,
  correlation_id text not null,
  causation_id   uuid,
  body           bytea not null,
  sent_at        timestamptz
);
create index outbox_unsent on outbox (seq) where sent_at is null;

create table inbox (
  consumer   text not null,
  event_id   uuid not null,
  handled_at timestamptz not null,
  primary key (consumer, event_id)
);

create table dead_letter (
  id             uuid primary key,
  consumer       text not null,
  topic          text not null,
  event_id       uuid not null,
  type           text not null,
  subject        text,
  error          text not null,
  failed_at      timestamptz not null,
  replayed_at    timestamptz,
  source         text,
  occurred_at    timestamptz not null,
  sequence       bigint not null,
  correlation_id text not null,
  causation_id   uuid,
  body           bytea not null,
  unique (consumer, event_id)
);

create table idempotency (
  scope      text primary key,
  digest     text not null,
  answer     text not null,
  created_at timestamptz not null
);

create table access_log (
  id             uuid primary key,
  at             timestamptz not null,
  subject        text not null,
  oktmo          text not null,
  kind           text not null,
  object_id      text not null,
  purpose        text not null,
  correlation_id text not null
);
create index access_log_object on access_log (object_id);

create table calendar_year (
  year        int primary key,
  version     bigint not null,
  legal_basis text not null
);

create table calendar_day (
  year int not null references calendar_year,
  day  date primary key,
  kind text not null
);

create table business_clock (
  id         int primary key,
  configured date not null,
  today      date not null
);

create table daily_job (
  name         text primary key,
  done_through date not null
);
