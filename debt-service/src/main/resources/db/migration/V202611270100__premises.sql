-- One spelling of an address for comparing: case, ё and the word «улица» do not matter, everything else does.
create function premises_place_key(street text, house text, flat text) returns text
    language sql immutable parallel safe as $$
    select regexp_replace(replace(lower(btrim(coalesce(street, ''))), 'ё', 'е'), '^(ул\.\s*|(улица|ул)\s+)', '')
        || '|' || replace(replace(lower(coalesce(house, '')), 'ё', 'е'), ' ', '')
        || '|' || replace(replace(lower(coalesce(flat, '')), 'ё', 'е'), ' ', '')
$$;
create index account_place_key on account (premises_place_key(street, house, flat));
create index account_house_guid on account (house_guid) where house_guid is not null;

-- The municipal stock: flats, and basements, entrances and houses as objects of conservation.
create table premises (
    id uuid primary key,
    oktmo text not null,
    kind text not null,
    els text,
    house_guid uuid,
    street text not null,
    house text not null,
    flat text,
    part text,
    cadastral_number text,
    area_hundredths bigint,
    place_key text generated always as (premises_place_key(street, house, flat)) stored,
    entered_by text not null,
    entered_at timestamptz not null
);
create index premises_place on premises (oktmo, place_key);
create index premises_els on premises (els) where els is not null;
create index premises_list on premises (oktmo, id);

-- Append-only: the state is what the last act left. A REVERT takes back the act it names.
create table premises_act (
    premises_id uuid not null,
    no integer not null,
    kind text not null,
    acted_on date not null,
    state text not null,
    reverts_no integer,
    document_number text,
    document_on date,
    reason text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (premises_id, no)
);

-- From which day to which (excluded) an object was in a state, by the acts that stand.
create view premises_spell as
select a.premises_id, a.no, a.kind, a.state, a.acted_on as from_on, lead(a.acted_on) over w as to_on
from premises_act a
where a.reverts_no is null
  and not exists (select from premises_act r where r.premises_id = a.premises_id and r.reverts_no = a.no)
window w as (partition by a.premises_id order by a.no);

-- Which accounts are of which object: by ЕЛС, else by house and flat, else by the address as it is written.
create view premises_account as
select distinct on (l.account_seq) l.account_seq, l.premises_id, l.linked_by
from (
    select a.seq as account_seq, p.id as premises_id, 'ELS' as linked_by, 1 as rank
    from premises p join account a on a.els = p.els and a.oktmo = p.oktmo
    union all
    select a.seq, p.id, 'HOUSE_GUID', 2
    from premises p join account a on a.house_guid = p.house_guid and a.oktmo = p.oktmo
        and replace(lower(coalesce(a.flat, '')), ' ', '') = replace(lower(coalesce(p.flat, '')), ' ', '')
    where p.kind in ('FLAT', 'HOUSE')
    union all
    select a.seq, p.id, 'ADDRESS', 3
    from premises p join account a on premises_place_key(a.street, a.house, a.flat) = p.place_key
        and a.oktmo = p.oktmo
    where p.kind in ('FLAT', 'HOUSE')
) l
where (select k.state from premises_act k where k.premises_id = l.premises_id order by k.no desc limit 1) <> 'EXCLUDED'
order by l.account_seq, l.rank, l.premises_id;

-- What was told of a month: once for each municipality, and kept as it was told.
create table premises_count (
    oktmo text not null,
    month integer not null,
    id uuid not null,
    as_of date not null,
    published_on date not null,
    published_at timestamptz not null,
    body text not null,
    primary key (oktmo, month)
);
