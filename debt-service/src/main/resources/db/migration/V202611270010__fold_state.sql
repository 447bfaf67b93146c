-- Where the fold of the account stands behind its last fact: later facts are posted without reading the earlier ones.
-- Derived; empty until the account is posted to or rebuilt, and then its facts are read.
alter table account_debt add column fold_state bytea;
