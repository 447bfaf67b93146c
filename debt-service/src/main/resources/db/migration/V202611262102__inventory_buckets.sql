-- Totals of an inventory by age, frozen with its lines.
create table inventory_bucket (
    inventory_id uuid not null,
    bucket smallint not null,
    amount bigint not null,
    accounts bigint not null,
    primary key (inventory_id, bucket)
);
insert into inventory_bucket
select inventory_id, bucket, sum(amount), count(distinct account_seq)
from inventory_line
group by inventory_id, bucket;
