-- Above what one person may decide alone (write_off_limit) a correction waits for another one: what was asked stands, and
-- is posted when he approves it. A rejected reversal leaves its correction free to be reversed.
alter table correction add column state text not null default 'APPROVED'
    check (state in ('PROPOSED', 'APPROVED', 'REJECTED'));
-- what counts against the limit: the greatest of its lines
alter table correction add column amount bigint not null default 0 check (amount >= 0);
alter table correction add column request jsonb;
update correction c set amount = coalesce(
    (select max(abs(k.amount)) from correction_line k where k.document_id = c.id), 0);
alter table correction alter column state drop default;
alter table correction alter column amount drop default;
alter table correction drop constraint correction_reverses_key;
create unique index correction_reverses on correction (reverses) where state <> 'REJECTED';

create table correction_act (
    correction_id uuid not null references correction (id),
    no integer not null,
    kind text not null check (kind in ('APPROVE', 'REJECT')),
    -- one person's word was enough by the limit of the day
    alone boolean not null,
    acted_on date not null,
    reason text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (correction_id, no)
);
insert into correction_act(correction_id, no, kind, alone, acted_on, made_by, made_at)
select id, 1, 'APPROVE', true, business_date, entered_by, entered_at from correction;
