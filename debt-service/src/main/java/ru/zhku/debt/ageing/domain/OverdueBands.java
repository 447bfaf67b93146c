package ru.zhku.debt.ageing.domain;

import java.time.LocalDate;
import java.util.List;

/** Debts of one day in two: not due yet, and overdue from the day after the due date. */
public record OverdueBands(LocalDate asOf) implements DueBands {
    public static final int NOT_DUE = 0;
    public static final int OVERDUE = 1;

    @Override
    public int of(LocalDate due) {
        return due.isBefore(asOf) ? OVERDUE : NOT_DUE;
    }

    @Override
    public List<AgeBucket.DueRange> ranges() {
        return List.of(new AgeBucket.DueRange(asOf, null), new AgeBucket.DueRange(null, asOf.minusDays(1)));
    }
}
