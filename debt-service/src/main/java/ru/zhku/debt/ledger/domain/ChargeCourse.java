package ru.zhku.debt.ledger.domain;

import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * A charge and how it was paid, by the facts known now; kopecks.
 *
 * @param resource {@code Resource.number()}
 * @param month counted from year 0
 * @param paidThrough for each day on which it changed, all that was paid through that day: payments and credits, less
 *     what refunds re-opened
 */
public record ChargeCourse(
        long id,
        int resource,
        int month,
        LocalDate inForceOn,
        LocalDate dueOn,
        long amount,
        NavigableMap<LocalDate, Long> paidThrough) {
    public long paidThrough(LocalDate day) {
        var last = paidThrough.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    /** At the end of a day; nothing before the charge comes into force. */
    public long outstandingOn(LocalDate day) {
        return day.isBefore(inForceOn) ? 0 : amount - paidThrough(day);
    }
}
