package ru.zhku.debt.socialrent.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a court may hold for a good reason not to pay, or for a promise that is kept.
 *
 * @param through null while it has no end
 */
public record GoodReason(GoodReasonKind kind, UUID id, UUID accountId, String what, LocalDate from, LocalDate through) {
    /** Whether it lies in the days from the first to the last, if only in part. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (through == null || !through.isBefore(first));
    }
}
