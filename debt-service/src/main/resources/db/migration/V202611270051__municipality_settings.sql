-- Append-only: what a municipality has decided where law leaves a choice. Of rows that have begun the latest valid_from
-- holds, among equals the one entered last; without any the shipped choices hold.
create table municipality_setting (
    number bigint generated always as identity primary key,
    oktmo text not null,
    valid_from date not null,
    monthly_charge_method text not null,
    threshold_monthly_charges numeric(6, 2) not null check (threshold_monthly_charges > 0),
    rate_policy text not null,
    moratorium_497_test text not null,
    rounding text not null,
    legal_basis text not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create index municipality_setting_oktmo on municipality_setting (oktmo, valid_from, number);
