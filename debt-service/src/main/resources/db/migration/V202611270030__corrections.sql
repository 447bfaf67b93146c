-- What officials post beside the registers: one row per line, why it was posted and what it corrects. The ledger names
-- the document by posting.register_id and the line by its number; append-only, as the lines themselves.
create table correction_line (
    document_id uuid not null,
    line integer not null,
    account_seq bigint not null,
    purpose text not null
        check (purpose in ('STORNO', 'TRANSFER', 'SUSPENSE', 'WRITE_OFF', 'WRITE_OFF_REVERSAL')),
    -- the charge or payment whose sum it changes; the charge in whose place it stands
    corrects_id bigint,
    replaces_id bigint,
    amount bigint not null,
    resource smallint not null,
    service_month integer,
    -- a charge or credit has the due date of what it corrects, a payment or refund its day
    due_on date,
    paid_on date,
    words text not null,
    reason_code text not null,
    reason text not null,
    primary key (document_id, line),
    check ((due_on is null) <> (paid_on is null))
);
create index correction_line_account on correction_line (account_seq);
create index posting_correction on posting (register_id) where purpose <> 'REGISTER';

-- The same with the line's name in the ledger.
create view correction_posted as
select k.*, p.business_date, p.posted_at, c.id as line_id
from correction_line k
join posting p on p.register_id = k.document_id and p.purpose <> 'REGISTER' and p.kind = 'CHARGES'
join charge c on c.account_seq = k.account_seq and c.id >> 32 = p.no and c.line = k.line
where k.due_on is not null
union all
select k.*, p.business_date, p.posted_at, c.id as line_id
from correction_line k
join posting p on p.register_id = k.document_id and p.purpose <> 'REGISTER' and p.kind = 'PAYMENTS'
join payment c on c.account_seq = k.account_seq and c.id >> 32 = p.no and c.line = k.line
where k.paid_on is not null;

create table correction (
    id uuid primary key,
    kind text not null check (kind in ('STORNO', 'TRANSFER', 'REVERSAL')),
    account_seq bigint not null,
    other_seq bigint,
    reverses uuid unique references correction (id),
    reason_code text not null,
    reason text not null,
    document_number text,
    business_date date not null,
    entered_by text not null,
    entered_at timestamptz not null,
    check ((kind = 'REVERSAL') = (reverses is not null))
);
create index correction_account on correction (account_seq, id);
create index correction_other on correction (other_seq, id) where other_seq is not null;
