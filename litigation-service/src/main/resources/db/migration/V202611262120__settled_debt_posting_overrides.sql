-- What closed work dealt with: only a debt on top of it opens a new candidate.
alter table candidate add column settled_amount bigint not null default 0;
update candidate set settled_amount = opened_amount where status = 'CLOSED';
alter table candidate alter column settled_amount drop default;

-- When the letter really left (known from the proof of delivery), and why more than the debt is demanded.
alter table claim
  add column posted_on     date,
  add column amount_reason text;
alter table court_case add column amount_reason text;
create index court_case_account on court_case (account_id, claimant);

-- Why a case was filed though the gate was shut, and what shut it.
alter table court_case_act
  add column override_reason text,
  add column overridden      text;
