-- One class per account and day of validity: of several the one recorded last.
create view class_history as
select distinct on (account_seq, valid_from) account_seq, valid_from, consumer_group, tenure
from account_class
order by account_seq, valid_from, id desc;

-- Accounts that ever changed their class are counted from their facts, not from the sums of holder.
create view mixed_account as
select account_seq
from class_history
group by account_seq
having count(distinct (consumer_group, tenure)) > 1;
