-- The municipality to which the sender was bound: he enters no accounts of another one.
alter table register add column sender_oktmo text;
