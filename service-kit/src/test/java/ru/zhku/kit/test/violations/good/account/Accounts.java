package ru.zhku.kit.test.violations.good.account;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.test.violations.good.account.domain.Standing;
import ru.zhku.kit.test.violations.good.ledger.Ledger;

/** Keeps every rule: a front door that uses another one. */
@ApplicationScoped
public class Accounts {
    private final Ledger ledger;

    Accounts(Ledger ledger) {
        this.ledger = ledger;
    }

    public Standing standing(String number) {
        return ledger.isEmpty(number) ? Standing.EMPTY : Standing.OPEN;
    }
}
