-- A quarantined line put right by an officer: as the supplier sent it and as it is tried, word for word. Never updated:
-- of several the one with the greatest id is tried. The cells stand in the order of the kind's columns.
create table register_mend (
  id          uuid primary key,
  register_id uuid not null,
  line        bigint not null,
  original    text[] not null,
  fields      text[] not null,
  changed     text[] not null,
  reason      text not null,
  made_by     text not null,
  made_at     timestamptz not null
);
create index register_mend_line on register_mend (register_id, line, id);
