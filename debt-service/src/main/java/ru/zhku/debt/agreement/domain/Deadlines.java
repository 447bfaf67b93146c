package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.Optional;
import ru.zhku.debt.pause.domain.PausedDays;

/**
 * The last day on which a payment is in time:
 *
 * <ol>
 *   <li>the stated day, moved off days off (ГК РФ 193), which is kept with the instalment;
 *   <li>if that day is paused, the day after the pause ends — as it falls, not moved again; while the pause has no end
 *       there is no last day;
 *   <li>then the days of tolerance, of which only those count that are not paused.
 * </ol>
 *
 * Due Tuesday 10 May, tolerance of 3 days: 13 May. Paused from 9 to 12 May: due the 13th, in time until the 16th.
 * Paused from 12 to 20 May: the 11th, 21st and 22nd are the three days, in time until the 22nd. A payment that was due
 * before a pause began is late although the pause has come.
 */
final class Deadlines {
    private Deadlines() {}

    static Optional<LocalDate> lastDay(LocalDate movedDueOn, Tolerance tolerance, PausedDays paused) {
        return paused.firstFreeOnOrAfter(movedDueOn).flatMap(due -> paused.plusFreeDays(due, tolerance.days()));
    }
}
