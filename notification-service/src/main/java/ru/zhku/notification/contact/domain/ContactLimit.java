package ru.zhku.notification.contact.domain;

import java.time.LocalDate;

/** At most so many contacts of a kind with one person in a period. */
public record ContactLimit(
        ContactKind kind, ContactPeriod period, int most, LocalDate validFrom, LocalDate validTo, String legalBasis) {
    public ContactLimit {
        if (most < 1) {
            throw new IllegalArgumentException("a limit below one would forbid the contact for ever");
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
