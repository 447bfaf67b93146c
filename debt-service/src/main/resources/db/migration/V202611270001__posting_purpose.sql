-- Why lines were posted: by a supplier's register, or by an official's correction. The bridge tells them apart.
alter table posting add column purpose text not null default 'REGISTER'
    check (purpose in ('REGISTER', 'STORNO', 'TRANSFER', 'SUSPENSE', 'WRITE_OFF', 'WRITE_OFF_REVERSAL'));
