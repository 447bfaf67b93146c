package ru.zhku.debt.pause;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import ru.zhku.kit.time.DailyJob;

/** A new business date: pauses begin and end without anybody's act. */
@ApplicationScoped
class PauseDay implements DailyJob {
    private static final int ACCOUNTS_AT_ONCE = 500;

    private final EscalationHolds holds;

    PauseDay(EscalationHolds holds) {
        this.holds = holds;
    }

    @Override
    public String name() {
        return "c-pause-day";
    }

    @Override
    public void run(LocalDate businessDate) {
        var seqs = holds.changing(businessDate);
        for (int from = 0; from < seqs.size(); from += ACCOUNTS_AT_ONCE) {
            holds.settle(seqs.subList(from, Math.min(seqs.size(), from + ACCOUNTS_AT_ONCE)), businessDate);
        }
    }
}
