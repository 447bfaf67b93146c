package ru.zhku.debt.strategy.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.ledger.domain.MonthlyCharge;
import ru.zhku.debt.pause.domain.PauseKind;

/**
 * All that a policy may know of one account on one day.
 *
 * @param overdue kopecks
 * @param overdueSince the day after the due date of the oldest unpaid charge, null without a debt
 * @param oldestServiceMonth counted from year 0, of no meaning without a debt
 * @param monthly by the municipality's method
 * @param threshold of the municipality, in monthly charges
 * @param limitationExpiresOn the last day on which the oldest unpaid charge is certainly not time-barred (ГК 196, 200,
 *     192–193), null without a debt; filing and acknowledgement, which stop or renew the term, are not known here
 * @param pausedFor kinds of the pauses of this day, empty if there is none
 * @param pausedThrough the last paused day as known now, null without a pause or without a known end
 */
public record DebtFacts(
        LocalDate asOf,
        long overdue,
        int overdueMonths,
        LocalDate overdueSince,
        int oldestServiceMonth,
        MonthlyCharge monthly,
        BigDecimal threshold,
        ConsumerGroup group,
        Tenure tenure,
        AgreementStanding agreement,
        LocalDate limitationExpiresOn,
        Set<PauseKind> pausedFor,
        LocalDate pausedThrough) {

    public boolean hasDebt() {
        return overdue > 0;
    }

    public boolean isPaused() {
        return !pausedFor.isEmpty();
    }

    /** Strictly, and exactly: the debt is multiplied, the monthly charge is never rounded. */
    public boolean isOverThreshold() {
        return monthly.isExceededBy(overdue, threshold);
    }

    /** Days after the due date of the oldest unpaid charge; 0 without a debt. */
    public long overdueDays() {
        return overdueSince == null ? 0 : ChronoUnit.DAYS.between(overdueSince, asOf) + 1;
    }

    /** The greatest n with due date + n months ≤ asOf, the edges of the ageing; 0 without a debt. */
    public long overdueAgeMonths() {
        if (overdueSince == null) {
            return 0;
        }
        var due = overdueSince.minusDays(1);
        long months = ChronoUnit.MONTHS.between(due, asOf) + 1;
        while (due.plusMonths(months).isAfter(asOf)) {
            months--;
        }
        return months;
    }

    /** 0 on the last day, negative after it; without a debt there is no such number. */
    public Long limitationDaysLeft() {
        return limitationExpiresOn == null ? null : ChronoUnit.DAYS.between(asOf, limitationExpiresOn);
    }
}
