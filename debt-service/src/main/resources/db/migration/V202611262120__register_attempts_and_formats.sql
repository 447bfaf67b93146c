-- attempts: begun and not come to an end, because the process died; failures: ended in an error of their own.
-- expected_lines: line breaks counted while the file came in; a guess that only sizes memory.
alter table register
  add column failures       smallint not null default 0,
  add column format         text not null default 'CSV',
  add column expected_lines integer not null default 1024;

-- Which of two lines about one account is right cannot be decided by trying one of them again.
delete from register_quarantine q using register_defect d
 where d.register_id = q.register_id and d.line = q.line and d.code = 'account-repeated';
