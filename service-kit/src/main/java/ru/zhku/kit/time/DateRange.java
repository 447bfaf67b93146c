package ru.zhku.kit.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from {@code from} (inclusive) to {@code toExclusive}; an empty range is allowed, a reversed one is not. */
public record DateRange(LocalDate from, LocalDate toExclusive) {
    public DateRange {
        if (from.isAfter(toExclusive)) {
            throw new IllegalArgumentException("a range ends before it begins: " + from + " .. " + toExclusive);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(toExclusive);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, toExclusive);
    }
}
