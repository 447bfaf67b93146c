-- Which municipality an account belonged to before; kept so that an inventory can be bridged to a later one.
create table account_move (
    id bigint generated always as identity primary key,
    account_seq bigint not null,
    from_oktmo text not null,
    to_oktmo text not null,
    moved_at timestamptz not null default now()
);
create index account_move_account on account_move (account_seq, id);

create function keep_account_move() returns trigger language plpgsql as $$
begin
    insert into account_move(account_seq, from_oktmo, to_oktmo) values (new.seq, old.oktmo, new.oktmo);
    return null;
end
$$;
create trigger account_moved after update of oktmo on account
for each row when (old.oktmo is distinct from new.oktmo) execute function keep_account_move();

-- What was known when an inventory was frozen: the last posting, class and change of municipality. Of those made
-- before this migration it is derived from the times; no change of municipality of theirs is known.
alter table inventory
    add column last_posting bigint,
    add column last_class bigint,
    add column last_move bigint;
update inventory i set
    last_posting = coalesce((select max(p.no) from posting p where p.posted_at <= i.made_at), 0),
    last_class = coalesce((select max(c.id) from account_class c join register r on r.id = c.register_id
        where r.finished_at <= i.made_at), 0),
    last_move = 0;
alter table inventory
    alter column last_posting set not null,
    alter column last_class set not null,
    alter column last_move set not null;

-- A later inventory of the same day and municipality supersedes an earlier one.
create index inventory_of_day on inventory (oktmo, as_of, number);

-- The rows of a period among those of all years. The tables grow in the order of postings, so that a summary of each
-- range of pages is enough; a tree on each day would cost an import far more.
create index charge_period on charge using brin (in_force_on date_minmax_multi_ops) with (pages_per_range = 32);
create index payment_period on payment using brin (paid_on date_minmax_multi_ops) with (pages_per_range = 32);
create index allocation_period on allocation
    using brin (effective_on date_minmax_multi_ops, posting_no) with (pages_per_range = 32);
