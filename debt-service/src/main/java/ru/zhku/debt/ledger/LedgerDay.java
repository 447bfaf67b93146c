package ru.zhku.debt.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import ru.zhku.kit.time.DailyJob;

/** A new business date: what falls due, comes into force or crosses the threshold without any line. */
@ApplicationScoped
class LedgerDay implements DailyJob {
    private final Ledger ledger;

    LedgerDay(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "a-ledger-day";
    }

    @Override
    public void run(LocalDate businessDate) {
        ledger.newDay(businessDate);
    }
}
