package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import ru.zhku.kit.time.DailyJob;

/** A new business date: the time of a payment is over, so a breach is found on the day on which it happens. */
@ApplicationScoped
class AgreementDay implements DailyJob {
    private static final int ACCOUNTS_AT_ONCE = 500;

    private final AgreementReader reader;
    private final AgreementWatch watch;

    AgreementDay(AgreementReader reader, AgreementWatch watch) {
        this.reader = reader;
        this.watch = watch;
    }

    /** After the ledger's day. */
    @Override
    public String name() {
        return "c-agreement-day";
    }

    @Override
    public void run(LocalDate businessDate) {
        var seqs = reader.liveAccounts();
        for (int from = 0; from < seqs.size(); from += ACCOUNTS_AT_ONCE) {
            watch.newDay(seqs.subList(from, Math.min(seqs.size(), from + ACCOUNTS_AT_ONCE)), businessDate);
        }
    }
}
