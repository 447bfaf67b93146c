-- A month's register rewrites every row. Where the new row finds room on its page and no indexed column changes,
-- no index is touched; the accounts of a new business day are found by one pass, once a day.
drop index account_debt_change;
alter table account_debt set (fillfactor = 45);
