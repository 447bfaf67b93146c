-- The account with its figures as one value: a page of the list costs by the number of its columns, not of its rows.
-- The layout is that of AccountDebt.Card; -2147483648 stands for no day and no month.
alter table account_debt add column card bytea;
update account_debt set card = int8send(account_seq) || uuid_send(account_id)
    || int2send(consumer_group) || int2send(tenure)
    || int8send(principal) || int8send(overdue) || int8send(advance) || int8send(rent_overdue)
    || int4send(overdue_months)
    || int4send(coalesce(overdue_since - date '1970-01-01', '-2147483648'::integer))
    || int4send(coalesce(oldest_service_month, '-2147483648'::integer))
    || int8send(monthly_sum) || int4send(monthly_count) || int8send(last_charge)
    || boolsend(over_threshold)
    || convert_to(supplier_inn || ';' || oktmo || ';' || account_number, 'UTF8');
alter table account_debt alter column card set not null;
