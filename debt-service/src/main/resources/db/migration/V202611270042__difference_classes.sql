-- One line may differ in its balance and in the overdue part of it.
alter table register_difference drop constraint register_difference_pkey;
alter table register_difference add primary key (register_id, line, resource, class);
