-- Credits (negative charges) of some months by consumer class: few rows, and no reason to read every charge for them.
create index charge_credit on charge (in_force_on) where amount < 0;
