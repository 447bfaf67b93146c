package ru.zhku.notification.contact.domain;

import java.time.LocalDate;
import java.time.LocalTime;

/** The night in which nobody is addressed: from the evening hour to the morning hour, by local time. */
public record QuietHours(
        DayKind dayKind, LocalTime from, LocalTime to, LocalDate validFrom, LocalDate validTo, String legalBasis) {
    public QuietHours {
        if (!to.isBefore(from)) {
            throw new IllegalArgumentException("a night ends in the morning: " + from + " .. " + to);
        }
    }

    boolean holdsOn(LocalDate day, boolean workingDay) {
        boolean kind = dayKind == (workingDay ? DayKind.WORKDAY : DayKind.DAY_OFF);
        return kind && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
