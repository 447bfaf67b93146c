-- How much of what the court awarded is penalty; null where nobody wrote it down.
alter table court_case add column awarded_penalty bigint;
alter table court_case_act add column awarded_penalty bigint;
