-- An agreement over a part of the debt promises a sum out of it: what is paid of the overdue charges beyond that sum
-- counts too. So the baseline keeps them, with nothing covered; of agreements concluded before, by the facts of now.
insert into agreement_charge(agreement_id, account_seq, charge_id, outstanding, covered)
select g.id, g.account_seq, c.id, c.amount - coalesce(l.paid, 0), 0
from agreement g
join charge c on c.account_seq = g.account_seq and c.amount > 0
    and c.due_on < g.concluded_on and c.in_force_on <= g.concluded_on
left join lateral (select sum(a.amount) as paid from allocation a where a.account_seq = g.account_seq
    and a.charge_id = c.id and a.effective_on <= g.concluded_on) l on true
where g.amount < g.debt and c.amount > coalesce(l.paid, 0)
on conflict do nothing;
