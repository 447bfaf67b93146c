-- The law of penalties as rows: who proposed and who approved each, never edited. What a row says depends on its kind:
-- KEY_RATE, RATE_CAP, MORATORIUM, VERIFIED_THROUGH, REPEAL. Of two approved rows on one matter the greater approval holds.
create sequence penalty_rule_approval;

create table penalty_rule (
    number bigint generated always as identity primary key,
    id uuid not null unique default gen_random_uuid(),
    kind text not null check (kind in ('KEY_RATE', 'RATE_CAP', 'MORATORIUM', 'VERIFIED_THROUGH', 'REPEAL')),
    valid_from date,
    valid_to date,
    rate_percent numeric(7, 4) check (rate_percent >= 0),
    cap_mode text check (cap_mode in ('NONE', 'FIXED', 'LOWER_OF')),
    code text,
    who text,
    schedules text[],
    obligations_before date,
    verified_through date,
    repeals uuid references penalty_rule (id),
    legal_basis text not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    reason text,
    approval bigint unique,
    version bigint not null,
    check (valid_from <= valid_to),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'APPROVED') = (approval is not null)),
    check (state <> 'APPROVED' or decided_by <> proposed_by),
    check (case kind
        when 'KEY_RATE' then valid_from is not null and rate_percent is not null
        when 'RATE_CAP' then valid_from is not null and cap_mode is not null
            and (cap_mode = 'NONE') = (rate_percent is null)
        when 'MORATORIUM' then valid_from is not null and valid_to is not null and code is not null
            and who is not null and schedules is not null
        when 'VERIFIED_THROUGH' then verified_through is not null
        else repeals is not null end)
);

-- From which delay day on a day costs which part of the yearly rate; days before the first step cost nothing.
create table penalty_step (
    schedule text not null,
    valid_from date not null,
    first_delay_day integer not null check (first_delay_day >= 1),
    denominator integer not null check (denominator >= 1),
    valid_to date,
    legal_basis text not null,
    primary key (schedule, valid_from, first_delay_day)
);

insert into penalty_step (schedule, valid_from, first_delay_day, denominator, legal_basis) values
    ('CITIZEN_155_14', '2016-01-01', 31, 300, 'ЖК РФ ст. 155 ч. 14 (в ред. 307-ФЗ от 03.11.2015)'),
    ('CITIZEN_155_14', '2016-01-01', 91, 130, 'ЖК РФ ст. 155 ч. 14 (в ред. 307-ФЗ от 03.11.2015)'),
    ('CAPITAL_REPAIR_155_14_1', '2016-01-01', 31, 300, 'ЖК РФ ст. 155 ч. 14.1'),
    ('MANAGING_ORG', '2016-01-01', 1, 300,
        '190-ФЗ ст. 15, 416-ФЗ ст. 13, 35-ФЗ ст. 37, 69-ФЗ ст. 25: управляющие организации'),
    ('MANAGING_ORG', '2016-01-01', 61, 170,
        '190-ФЗ ст. 15, 416-ФЗ ст. 13, 35-ФЗ ст. 37, 69-ФЗ ст. 25: управляющие организации'),
    ('MANAGING_ORG', '2016-01-01', 91, 130,
        '190-ФЗ ст. 15, 416-ФЗ ст. 13, 35-ФЗ ст. 37, 69-ФЗ ст. 25: управляющие организации'),
    ('OTHER_CONSUMER', '2016-01-01', 1, 130,
        '190-ФЗ ст. 15, 416-ФЗ ст. 13, 35-ФЗ ст. 37, 69-ФЗ ст. 25: прочие потребители');

-- What is known on 2026-11-23. No rule is known for days after 2026-12-31: until somebody adds it, they are refused.
create temporary table shipped as select
    null::text as kind, null::date as valid_from, null::date as valid_to, null::numeric as rate_percent,
    null::text as cap_mode, null::text as code, null::text as who, null::date as obligations_before,
    null::date as verified_through, null::text as legal_basis where false;

insert into shipped (kind, valid_from, rate_percent, legal_basis)
select 'KEY_RATE', valid_from, rate_percent, 'Решения Совета директоров Банка России о ключевой ставке'
from (values
    (date '2016-01-01', 11), (date '2016-06-14', 10.5), (date '2016-09-19', 10), (date '2017-03-27', 9.75),
    (date '2017-05-02', 9.25), (date '2017-06-19', 9), (date '2017-09-18', 8.5), (date '2017-10-30', 8.25),
    (date '2017-12-18', 7.75), (date '2018-02-12', 7.5), (date '2018-03-26', 7.25), (date '2018-09-17', 7.5),
    (date '2018-12-17', 7.75), (date '2019-06-17', 7.5), (date '2019-07-29', 7.25), (date '2019-09-09', 7),
    (date '2019-10-28', 6.5), (date '2019-12-16', 6.25), (date '2020-02-10', 6), (date '2020-04-27', 5.5),
    (date '2020-06-22', 4.5), (date '2020-07-27', 4.25), (date '2021-03-22', 4.5), (date '2021-04-26', 5),
    (date '2021-06-15', 5.5), (date '2021-07-26', 6.5), (date '2021-09-13', 6.75), (date '2021-10-25', 7.5),
    (date '2021-12-20', 8.5), (date '2022-02-14', 9.5), (date '2022-02-28', 20), (date '2022-04-11', 17),
    (date '2022-05-04', 14), (date '2022-05-27', 11), (date '2022-06-14', 9.5), (date '2022-07-25', 8),
    (date '2022-09-19', 7.5), (date '2023-07-24', 8.5), (date '2023-08-15', 12), (date '2023-09-18', 13),
    (date '2023-10-30', 15), (date '2023-12-18', 16), (date '2024-07-29', 18), (date '2024-09-16', 19),
    (date '2024-10-28', 21), (date '2025-06-09', 20), (date '2025-07-28', 18), (date '2025-09-15', 17),
    (date '2025-10-27', 16.5), (date '2025-12-22', 16), (date '2026-02-16', 15.5), (date '2026-03-23', 15),
    (date '2026-04-27', 14.5), (date '2026-06-22', 14.25), (date '2026-07-27', 14)
) key_rate (valid_from, rate_percent);

insert into shipped (kind, valid_from, valid_to, cap_mode, rate_percent, legal_basis) values
    ('RATE_CAP', '2016-01-01', '2022-02-27', 'NONE', null,
        'Ставка рефинансирования равна ключевой: Указание Банка России от 11.12.2015 № 3894-У'),
    ('RATE_CAP', '2022-02-28', '2022-07-31', 'FIXED', 9.5, 'ПП РФ от 26.03.2022 № 474'),
    ('RATE_CAP', '2022-08-01', '2022-12-31', 'LOWER_OF', 9.5, 'ПП РФ от 23.09.2022 № 1681'),
    ('RATE_CAP', '2023-01-01', '2023-12-31', 'LOWER_OF', 9.5, 'ПП РФ от 28.12.2022 № 2479'),
    ('RATE_CAP', '2024-01-01', '2024-12-31', 'LOWER_OF', 9.5, 'ПП РФ от 29.12.2023 № 2382'),
    ('RATE_CAP', '2025-01-01', '2026-12-31', 'LOWER_OF', 9.5, 'ПП РФ от 18.03.2025 № 329');

insert into shipped (kind, valid_from, valid_to, code, who, obligations_before, legal_basis) values
    ('MORATORIUM', '2020-04-06', '2020-12-31', 'PP_424_2020', 'Все плательщики, старые и новые долги', null,
        'ПП РФ от 02.04.2020 № 424'),
    ('MORATORIUM', '2022-04-01', '2022-09-30', 'PP_497_2022',
        'Все, кроме названных застройщиков и публично отказавшихся; долги, возникшие до 01.04.2022', '2022-04-01',
        'ПП РФ от 28.03.2022 № 497 (127-ФЗ ст. 9.1)');

insert into shipped (kind, verified_through, legal_basis) values
    ('VERIFIED_THROUGH', '2026-10-22', 'Решение Банка России от 11.09.2026: ставка 14,00 % сохранена');

insert into penalty_rule (kind, valid_from, valid_to, rate_percent, cap_mode, code, who, schedules,
    obligations_before, verified_through, legal_basis, state, proposed_by, proposed_at, decided_by, decided_at,
    approval, version)
select kind, valid_from, valid_to, rate_percent, cap_mode, code, who,
    case when kind = 'MORATORIUM'
        then array['CITIZEN_155_14', 'CAPITAL_REPAIR_155_14_1', 'MANAGING_ORG', 'OTHER_CONSUMER'] end,
    obligations_before, verified_through, legal_basis, 'APPROVED', 'shipped', timestamptz '2026-11-23 12:00+03',
    'release', timestamptz '2026-11-23 12:00+03', nextval('penalty_rule_approval'), 1
from shipped;

drop table shipped;
