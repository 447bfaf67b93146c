package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;

/**
 * An instalment beside what was paid, on a day; kopecks.
 *
 * @param lastDay the last day in time; null while a pause without end covers its due day
 * @param expectedCumulative what this and the earlier instalments come to, with what was paid before the schedule and
 *     without what credits took off by {@code lastDay}, or by the day asked for if that is earlier
 * @param paidCumulative paid of the covered debt by the same day
 * @param shortfall what was missing when the time was over; 0 before
 * @param demanded what credits have left of this instalment by the day asked for
 * @param settledOn the day since which nothing of the cumulative sum is left to be paid; null if something is
 */
public record ScheduleLine(
        Instalment instalment,
        LocalDate lastDay,
        long expectedCumulative,
        long paidCumulative,
        long shortfall,
        long demanded,
        LocalDate settledOn) {
    /** The day since which the cumulative sum has been paid; null if it is not, or if credits left nothing to pay. */
    public LocalDate paidOn() {
        return expectedCumulative == 0 ? null : settledOn;
    }
}
