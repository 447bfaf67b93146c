-- The business date up to which account_debt has been brought, with the events of each day on the way.
create table ledger_day (
    id smallint primary key check (id = 1),
    done_through date not null
);

-- Accounts that ever changed their class: few, and asked for by every matrix, so they are kept and not searched for.
create table mixed_account_kept (
    account_seq bigint primary key
);
insert into mixed_account_kept select account_seq from mixed_account;
drop view mixed_account;
alter table mixed_account_kept rename to mixed_account;

create function keep_mixed_accounts() returns trigger language plpgsql as $$
declare
    seqs bigint[] := array(select distinct account_seq from told);
begin
    insert into mixed_account
    select account_seq from class_history where account_seq = any(seqs)
    group by account_seq having count(distinct (consumer_group, tenure)) > 1
    on conflict do nothing;
    delete from mixed_account m
    where m.account_seq = any(seqs)
      and (select count(distinct (h.consumer_group, h.tenure)) from class_history h
           where h.account_seq = m.account_seq) < 2;
    return null;
end
$$;
create trigger account_class_told after insert on account_class
referencing new table as told for each statement execute function keep_mixed_accounts();

-- The control answers and measures; it keeps no record of its own.
drop table ledger_control;
