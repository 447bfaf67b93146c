package ru.zhku.debt.penalty.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * Consecutive days of delay of one part of a charge with one rate and one share.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param firstDelayDay number of {@code from}, counted from 1 on the day after the due date
 * @param principal kopecks
 * @param ratePercent effective yearly rate; a day costs this percentage of the principal over {@code denominator}
 */
public record PenaltySegment(
        LocalDate from, LocalDate to, int firstDelayDay, long principal, BigDecimal ratePercent, int denominator) {
    private static final BigInteger KOPECKS_AND_PERCENT = BigInteger.valueOf(10_000);

    public int days() {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }

    public int lastDelayDay() {
        return firstDelayDay + days() - 1;
    }

    /** The penalty of these days in roubles, exact. */
    public Fraction amount() {
        var days = BigInteger.valueOf(principal).multiply(BigInteger.valueOf(days()));
        var parts = KOPECKS_AND_PERCENT
                .multiply(BigInteger.valueOf(denominator))
                .multiply(BigInteger.TEN.pow(ratePercent.scale()));
        return new Fraction(days.multiply(ratePercent.unscaledValue()), parts);
    }

    boolean isContinuedBy(PenaltySegment next) {
        return to.plusDays(1).equals(next.from)
                && ratePercent.compareTo(next.ratePercent) == 0
                && denominator == next.denominator;
    }

    PenaltySegment with(LocalDate laterEnd) {
        return new PenaltySegment(from, laterEnd, firstDelayDay, principal, ratePercent, denominator);
    }
}
