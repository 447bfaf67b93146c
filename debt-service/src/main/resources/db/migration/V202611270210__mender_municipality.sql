-- The municipality to which the officer who mended is bound, null if to none: his line reaches its accounts only.
alter table register_mend add column mender_oktmo text;
