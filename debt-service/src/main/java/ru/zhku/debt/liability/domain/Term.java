package ru.zhku.debt.liability.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One person answers for the debt of an account over some days.
 *
 * @param share null for a joint debtor
 * @param from first day, null if since ever
 * @param to last day, null if without an end
 */
public record Term(UUID personId, Liability liability, Share share, LocalDate from, LocalDate to) {
    /** Some day is in this term and in the other one; null bounds are open. */
    public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return (from == null || otherTo == null || !otherTo.isBefore(from))
                && (to == null || otherFrom == null || !otherFrom.isAfter(to));
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
