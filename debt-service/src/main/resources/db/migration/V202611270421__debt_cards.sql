-- The account with its figures as one value: a page of the list costs by the number of its columns, not of its rows.
-- The ledger writes the same bytes (DebtBytes); the control holds them against this function.
-- -2147483648 stands for no day and no month.
create function debt_card(d account_debt) returns bytea language sql stable as $$
  select '\x01'::bytea || int8send(d.account_seq) || uuid_send(d.account_id)
    || int2send(d.consumer_group) || int2send(d.tenure)
    || int8send(d.principal) || int8send(d.overdue) || int8send(d.advance) || int8send(d.rent_overdue)
    || int4send(d.overdue_months)
    || int4send(coalesce(d.overdue_since - date '1970-01-01', '-2147483648'::integer))
    || int4send(coalesce(d.oldest_service_month, '-2147483648'::integer))
    || int8send(d.monthly_sum) || int4send(d.monthly_count) || int8send(d.last_charge)
    || boolsend(d.over_threshold)
    || convert_to(d.supplier_inn || ';' || d.oktmo || ';' || d.account_number, 'UTF8')
$$;
alter table account_debt add column card bytea;
update account_debt d set card = debt_card(d);
alter table account_debt alter column card set not null;
