package ru.zhku.kit.test.violations.good.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** Keeps every rule. */
@ApplicationScoped
public class Ledger {
    public boolean isEmpty(String number) {
        if (number.isBlank()) {
            throw Refusal.of("bad-request");
        }
        return Money.ZERO.isZero();
    }
}
