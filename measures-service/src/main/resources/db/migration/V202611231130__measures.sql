-- The published plan: stored whole, never changed.
create table plan (
  id              uuid primary key,
  oktmo           text not null,
  document_number text not null,
  document_date   date not null,
  plan_year       int not null,
  title           text not null,
  digest          text not null,
  document        text not null,
  loaded_at       timestamptz not null,
  loaded_by       text not null,
  unique (oktmo, document_number, document_date)
);

-- An official confirmed a proposed reading, or withdrew the confirmation: dated facts, the last one counts.
create table reading_fact (
  id             uuid primary key,
  plan_id        uuid not null references plan,
  mechanism_id   text not null,
  fact_order     bigint not null,
  act            text not null,
  decided_on     date not null,
  position_code  text not null,
  note           text,
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  unique (plan_id, mechanism_id, fact_order)
);

-- What a person entered as done.
create table execution (
  id             uuid primary key,
  plan_id        uuid not null references plan,
  oktmo          text not null,
  mechanism_id   text not null,
  occurrence_id  uuid,
  done_on        date not null,
  note           text,
  evidence       text not null,
  recorded_at    timestamptz not null,
  recorded_by    text not null
);
create index execution_plan on execution (plan_id, mechanism_id, done_on);

-- Which alarms were published, each once.
create table announcement (
  plan_id        uuid not null references plan,
  occurrence_id  uuid not null,
  kind           text not null,
  announced_on   date not null,
  primary key (plan_id, occurrence_id, kind)
);

-- What other services told, as they told it; every indicator is reckoned from these rows.
create table received_fact (
  event_id    uuid primary key,
  type        text not null,
  source      text,
  subject     text,
  event_time  timestamptz not null,
  sequence    bigint not null,
  oktmo       text not null,
  about_on    date not null,
  known_on    date not null,
  tenure      text,
  data        jsonb not null,
  received_at timestamptz not null
);
create index received_fact_kind on received_fact (oktmo, type, about_on);
create index received_fact_tenure on received_fact (oktmo, tenure, type, about_on) where tenure is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are facts: they are added, never changed or deleted', tg_table_name;
end $$;

create trigger plan_is_kept before update or delete on plan
  for each row execute function refuse_change();
create trigger reading_fact_is_kept before update or delete on reading_fact
  for each row execute function refuse_change();
create trigger execution_is_kept before update or delete on execution
  for each row execute function refuse_change();
create trigger received_fact_is_kept before update or delete on received_fact
  for each row execute function refuse_change();
