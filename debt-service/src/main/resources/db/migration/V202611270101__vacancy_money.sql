-- Append-only: money set apart for the empty stock. resource 0: all together. Of one day the greatest no holds.
create table premises_limit (
    id uuid primary key,
    no bigint generated always as identity,
    oktmo text not null,
    year integer not null,
    resource smallint not null,
    amount bigint not null,
    from_on date not null,
    document_number text not null,
    document_on date not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create index premises_limit_year on premises_limit (oktmo, year);

-- Append-only: decisions to conserve an object, with the money in the budget; a further decision adds to the earlier.
create table conservation_decision (
    id uuid primary key,
    oktmo text not null,
    premises_id uuid not null,
    year integer not null,
    estimated_cost bigint not null,
    allocated bigint not null,
    document_number text not null,
    document_on date not null,
    note text,
    entered_by text not null,
    entered_at timestamptz not null
);
create index conservation_decision_object on conservation_decision (premises_id, year);
create index conservation_decision_list on conservation_decision (oktmo, id);

-- Append-only: what conservation, repair or letting would cost; the latest document of a kind holds.
create table premises_estimate (
    id uuid primary key,
    premises_id uuid not null,
    kind text not null,
    one_off bigint not null,
    monthly_after bigint,
    rent_per_sqm bigint,
    document_number text not null,
    document_on date not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create index premises_estimate_object on premises_estimate (premises_id, id);
