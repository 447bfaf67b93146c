package ru.zhku.debt.premises;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import ru.zhku.kit.time.DailyJob;

/** From the 6th on the month before is told: five days are left for acts that are entered late. */
@ApplicationScoped
class PremisesDay implements DailyJob {
    private static final int DAY = 6;

    private final PremisesCounts counts;
    private final CountStore store;

    PremisesDay(PremisesCounts counts, CountStore store) {
        this.counts = counts;
        this.store = store;
    }

    @Override
    public String name() {
        return "d-premises-count";
    }

    @Override
    public void run(LocalDate businessDate) {
        var last = YearMonth.from(businessDate).minusMonths(businessDate.getDayOfMonth() < DAY ? 2 : 1);
        for (var oktmo : store.municipalities()) {
            counts.publishThrough(oktmo, last, businessDate);
        }
    }
}
