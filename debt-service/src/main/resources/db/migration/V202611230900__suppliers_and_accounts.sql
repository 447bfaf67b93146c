create table supplier (
  inn        text primary key,
  name       text not null,
  ogrn       text,
  oktmo      text not null,
  resources  smallint[] not null,
  version    bigint not null,
  updated_at timestamptz not null
);

create sequence account_seq cache 1;

-- The place of an account; who pays is kept apart in account_party.
create table account (
  id             uuid primary key,
  seq            bigint not null unique,
  supplier_inn   text not null,
  account_number text not null,
  oktmo          text not null,
  els            text,
  house_guid     uuid,
  street         text not null,
  house          text not null,
  flat           text,
  area_sqm       numeric(10, 2),
  residents      integer,
  opened_on      date,
  unique (supplier_inn, account_number)
);
create index account_els on account (els) where els is not null;
create index account_place on account (street, house, flat);
create index account_number on account (account_number);

-- The row with the greatest valid_from holds, among equals the one recorded last (greatest id).
-- The first one holds for all earlier days.
create table account_class (
  id             bigint generated always as identity primary key,
  account_seq    bigint not null,
  valid_from     date not null,
  consumer_group smallint not null,
  tenure         smallint not null,
  register_id    uuid not null,
  line           integer not null
);
create index account_class_account on account_class (account_seq, valid_from, id);

-- Personal data. Never updated: the row recorded last is the present one, the others are its history.
create table account_party (
  id          bigint generated always as identity primary key,
  account_seq bigint not null,
  recorded_on date not null,
  register_id uuid not null,
  line        integer not null,
  payer_name  text not null,
  payer_inn   text,
  phone       text,
  email       text,
  street      text not null,
  house       text not null,
  flat        text
);
create index account_party_account on account_party (account_seq, id);
