-- A year is entered by one administrator and approved by another; what was entered is never edited.
create table calendar_year_version (
  year         int not null,
  version      bigint not null,
  days_off     date[] not null,
  working_days date[] not null,
  legal_basis  text not null,
  entered_by   text not null,
  entered_at   timestamptz not null,
  approved_by  text,
  approved_at  timestamptz,
  primary key (year, version)
);

insert into calendar_year_version
select y.year, y.version,
       coalesce(array_agg(d.day order by d.day) filter (where d.kind = 'DAY_OFF'), '{}'),
       coalesce(array_agg(d.day order by d.day) filter (where d.kind = 'WORKING_SATURDAY'), '{}'),
       y.legal_basis, 'shipped', now(), 'shipped', now()
  from calendar_year y left join calendar_day d on d.year = y.year
 group by y.year, y.version, y.legal_basis;

drop table calendar_day;
drop table calendar_year;
