-- A choice is proposed by one person and approved by another; only approved rows hold. Of those that have begun the
-- latest valid_from holds, among equals the greater approval. Rows from before this rule hold as they did and name
-- nobody in decided_by.
create sequence setting_approval;

alter table municipality_setting
    add column id uuid not null default gen_random_uuid() unique,
    add column state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    add column decided_by text,
    add column decided_at timestamptz,
    add column reason text,
    add column approval bigint unique;

update municipality_setting set state = 'APPROVED', decided_at = entered_at, approval = number;
select setval('setting_approval', coalesce(max(number), 0) + 1, false) from municipality_setting;

alter table municipality_setting
    alter column id drop default,
    alter column state drop default,
    add check ((state = 'PROPOSED') = (decided_at is null)),
    add check ((state = 'APPROVED') = (approval is not null)),
    add check (state <> 'APPROVED' or decided_by is distinct from entered_by);
