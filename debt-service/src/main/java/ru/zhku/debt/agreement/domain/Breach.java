package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;

/**
 * What was missing when the time of a payment was over; sums in kopecks.
 *
 * @param day the first day of the breach, the one after {@code lastDay}
 * @param lastDay the last day in time, tolerance and pauses counted in
 * @param instalmentNo 0 for a current charge
 * @param expected by the end of {@code lastDay}
 * @param actual paid by the end of {@code lastDay}
 */
public record Breach(
        LocalDate day,
        LocalDate lastDay,
        BreachCause cause,
        int instalmentNo,
        LocalDate dueOn,
        LocalDate movedDueOn,
        long expected,
        long actual) {
    public long shortfall() {
        return expected - actual;
    }
}
