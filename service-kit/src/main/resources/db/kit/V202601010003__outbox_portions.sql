-- A row holds one event or many of one type: per event the length of its key (2 bytes), the key, its id (16 bytes),
-- the length of its body (4 bytes), the body. Thousands of accounts change at once, and a row each is dear.
delete from outbox where sent_at is not null;
alter table outbox add column events integer not null default 1;
update outbox
   set body = int2send(octet_length(convert_to(key, 'UTF8'))::smallint) || convert_to(key, 'UTF8') || uuid_send(id)
              || int4send(octet_length(body)) || body;
alter table outbox drop column key, drop column id, alter column events drop default;
alter table outbox alter column body set storage external;
