package ru.zhku.debt.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import ru.zhku.kit.time.DailyJob;

/**
 * After the exchange by the 5th: on the 6th of each month the estimates of the year are held against its costs; in
 * January also those of the year that is over, whose last charges have come.
 */
@ApplicationScoped
class BudgetCoverDay implements DailyJob {
    private static final int DAY = 6;

    private final BudgetChecks checks;
    private final InstitutionStore store;

    BudgetCoverDay(BudgetChecks checks, InstitutionStore store) {
        this.checks = checks;
        this.store = store;
    }

    @Override
    public String name() {
        return "d-budget-cover";
    }

    @Override
    public void run(LocalDate businessDate) {
        if (businessDate.getDayOfMonth() != DAY) {
            return;
        }
        int year = businessDate.getYear();
        for (var oktmo : store.municipalities()) {
            if (businessDate.getMonth() == Month.JANUARY) {
                checks.monthly(oktmo, year - 1, businessDate);
            }
            checks.monthly(oktmo, year, businessDate);
        }
    }
}
