package ru.zhku.debt.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import ru.zhku.kit.time.DailyJob;

/** After the exchange by the 5th: on the 6th the month before is published, whatever people tried before. */
@ApplicationScoped
class AnalysisDay implements DailyJob {
    private static final int DAY = 6;
    private static final String BY = "system";

    private final Analyses analyses;
    private final AnalysisStore store;

    AnalysisDay(Analyses analyses, AnalysisStore store) {
        this.analyses = analyses;
        this.store = store;
    }

    @Override
    public String name() {
        return "b-monthly-analysis";
    }

    @Override
    public void run(LocalDate businessDate) {
        if (businessDate.getDayOfMonth() != DAY) {
            return;
        }
        var asOf = businessDate.withDayOfMonth(1).minusDays(1);
        for (var oktmo : store.municipalities()) {
            if (!store.isPublished(oktmo, asOf, BY)) {
                analyses.publish(oktmo, asOf, BY);
            }
        }
    }
}
