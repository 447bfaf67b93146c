package ru.zhku.kit.test.violations.cycles.ledger;

import jakarta.enterprise.context.Dependent;
import ru.zhku.kit.test.violations.cycles.account.Accounts;

@Dependent
public class Ledger {
    public String of(Accounts accounts) {
        return accounts.toString();
    }
}
