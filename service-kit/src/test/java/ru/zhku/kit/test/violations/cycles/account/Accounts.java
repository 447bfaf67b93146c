package ru.zhku.kit.test.violations.cycles.account;

import jakarta.enterprise.context.Dependent;
import ru.zhku.kit.test.violations.cycles.ledger.Ledger;

@Dependent
public class Accounts {
    public String of(Ledger ledger) {
        return ledger.toString();
    }
}
