-- The bytes of a file are kept as they came: packed where they came so.
alter table register add column gzip boolean not null default false;
