create table register (
  id              uuid primary key,
  seq             bigint generated always as identity unique,
  supplier_inn    text not null,
  oktmo           text not null,
  kind            text not null,
  charset         text,
  digest          bytea not null,
  size_bytes      bigint not null,
  on_defect       text not null,
  control_count   bigint,
  control_sum     bigint,
  received_on     date not null,
  received_at     timestamptz not null,
  finished_at     timestamptz,
  correlation_id  text not null,
  status          text not null,
  progress        smallint not null default 0,
  attempts        smallint not null default 0,
  lines_total     bigint not null default 0,
  lines_posted    bigint not null default 0,
  lines_duplicate bigint not null default 0,
  lines_defective bigint not null default 0,
  sum_total       bigint not null default 0,
  sum_posted      bigint not null default 0,
  first_month     integer,
  last_month      integer,
  rejection_code   text,
  rejection_reason text,
  rejection_line   bigint,
  rejection_column text
);
-- The same file once: a rejected register does not count.
create unique index register_once on register (supplier_inn, kind, digest) where status <> 'REJECTED';
create index register_queue on register (seq) where status in ('RECEIVED', 'CHECKING', 'POSTING');
create index register_supplier on register (supplier_inn, seq);

-- The file as it came (uncompressed), until it is posted; afterwards only its digest is kept.
create table register_chunk (
  register_id uuid not null,
  no          integer not null,
  bytes       bytea not null,
  primary key (register_id, no)
);
alter table register_chunk alter column bytes set storage external;

create table register_defect (
  register_id uuid not null,
  line        bigint not null,
  column_name text,
  value       text,
  code        text not null,
  reason      text not null,
  primary key (register_id, line)
);

-- The quarantined lines word for word, for a later replay; removed when they are mended.
create table register_quarantine (
  register_id uuid not null,
  line        bigint not null,
  fields      text[] not null,
  primary key (register_id, line)
);

create table register_difference (
  register_id    uuid not null,
  line           bigint not null,
  account_number text not null,
  account_id     uuid,
  resource       smallint not null,
  theirs         bigint,
  ours           bigint,
  difference     bigint not null,
  class          text not null,
  primary key (register_id, line, resource)
);
