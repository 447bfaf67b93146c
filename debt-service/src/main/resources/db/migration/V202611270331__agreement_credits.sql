-- Credits are no payments: what they take off the covered debt is kept apart from what is paid. To tell the credits
-- that the baseline knew from later ones, an agreement remembers the last posting before it.
alter table agreement add column known_posting bigint;
update agreement g set known_posting =
    (select coalesce(max(p.no), 0) from posting p where p.posted_at <= g.entered_at);
alter table agreement alter column known_posting set not null;

-- Null until the agreement is looked at again, on the next business date.
alter table agreement_state add column credited bigint;

create index write_off_act_document on write_off_act (document_id) where document_id is not null;
