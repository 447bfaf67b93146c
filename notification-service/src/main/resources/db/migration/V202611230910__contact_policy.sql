-- 230-ФЗ does not bind a landlord or supplier who asks for his own money (art. 1); its numbers are our defaults.
-- valid_from is the first day that this software can look back to, not a day of the law
create table contact_limit (
  kind        text not null,
  period      text not null,
  most        int not null check (most >= 1),
  valid_from  date not null,
  valid_to    date,
  legal_basis text not null,
  primary key (kind, period, valid_from)
);
insert into contact_limit (kind, period, most, valid_from, legal_basis) values
  ('MESSAGE', 'DAY', 2, '2017-01-01', 'Пределы 230-ФЗ; для кредитора не обязательны (ст. 1), приняты как правило администрации'),
  ('MESSAGE', 'WEEK', 4, '2017-01-01', 'Пределы 230-ФЗ; для кредитора не обязательны (ст. 1), приняты как правило администрации'),
  ('MESSAGE', 'MONTH', 16, '2017-01-01', 'Пределы 230-ФЗ; для кредитора не обязательны (ст. 1), приняты как правило администрации'),
  ('CALL', 'DAY', 1, '2017-01-01', 'Пределы 230-ФЗ; для кредитора не обязательны (ст. 1), приняты как правило администрации'),
  ('CALL', 'WEEK', 2, '2017-01-01', 'Пределы 230-ФЗ; для кредитора не обязательны (ст. 1), приняты как правило администрации'),
  ('CALL', 'MONTH', 8, '2017-01-01', 'Пределы 230-ФЗ; для кредитора не обязательны (ст. 1), приняты как правило администрации'),
  ('VISIT', 'WEEK', 1, '2017-01-01', 'Пределы 230-ФЗ; для кредитора не обязательны (ст. 1), приняты как правило администрации');

create table quiet_hours (
  day_kind    text not null,
  from_time   time not null,
  to_time     time not null,
  valid_from  date not null,
  valid_to    date,
  legal_basis text not null,
  primary key (day_kind, valid_from),
  check (to_time < from_time)
);
insert into quiet_hours (day_kind, from_time, to_time, valid_from, legal_basis) values
  ('WORKDAY', '22:00', '08:00', '2017-01-01', 'Пределы 230-ФЗ; для кредитора не обязательны (ст. 1), приняты как правило администрации'),
  ('DAY_OFF', '20:00', '09:00', '2017-01-01', 'Пределы 230-ФЗ; для кредитора не обязательны (ст. 1), приняты как правило администрации');

-- who was addressed when; the person only as a keyed digest of the address, enough to count
create table contact_message (
  notice_id uuid primary key,
  recipient bytea not null,
  day       date not null
);
create index contact_message_recipient on contact_message (recipient, day);
