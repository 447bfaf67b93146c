-- What a supplier agreed to send by which day of the month. Never updated: of the rows that hold in a month the one
-- with the greatest valid_from counts, among equals the one entered last (greatest id).
create table exchange_agreement (
  id                uuid primary key,
  supplier_inn      text not null,
  kinds             text[] not null,
  day_of_month      smallint not null check (day_of_month between 1 and 31),
  move_off_days_off boolean not null,
  reminder_days     smallint not null check (reminder_days between 0 and 28),
  valid_from        date not null,
  valid_to          date check (valid_to >= valid_from),
  document_number   text,
  entered_by        text not null,
  entered_on        date not null,
  entered_at        timestamptz not null
);
create index exchange_agreement_supplier on exchange_agreement (supplier_inn, id);

-- From when a supplier's terms are watched: nobody is alarmed about terms that passed before the supplier was known.
create table exchange_watch (
  supplier_inn text primary key,
  since_on     date not null
);

-- Each reminder and each alarm once; month counts from year 0.
create table exchange_told (
  supplier_inn text not null,
  kind         text not null,
  month        integer not null,
  state        text not null check (state in ('DUE', 'OVERDUE')),
  due_on       date not null,
  told_on      date not null,
  primary key (supplier_inn, kind, month, state)
);
create index register_received on register (received_on) where status <> 'REJECTED';
