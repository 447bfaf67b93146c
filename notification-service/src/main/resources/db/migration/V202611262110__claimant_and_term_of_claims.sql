-- What a letter says is fixed when it is asked for. A warning asked for before stood for a debt over the threshold only
-- where a crossing or litigation called for it.
alter table notice
  add column over_threshold boolean not null default false,
  add column rent           boolean not null default false,
  add column pay_by         date,
  -- how often the letter could not be made though debt-service answered
  add column write_failures int not null default 0;
update notice set over_threshold = true where origin <> 'REQUEST';
alter table notice
  alter column over_threshold drop default,
  alter column rent drop default;
create index notice_account_number on notice (account_number);
