package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;

/**
 * An instalment beside what was paid, on a day; kopecks.
 *
 * @param lastDay the last day in time; null while a pause without end covers its due day
 * @param expectedCumulative what this and the earlier instalments come to, with what was paid before the schedule
 * @param paidCumulative paid of the covered debt by {@code lastDay}, or by the day asked for if that is earlier
 * @param shortfall what was missing when the time was over; 0 before
 * @param paidOn the day since which the cumulative sum has been paid; null if it is not
 */
public record ScheduleLine(
        Instalment instalment,
        LocalDate lastDay,
        long expectedCumulative,
        long paidCumulative,
        long shortfall,
        LocalDate paidOn) {}
