package ru.zhku.debt.ledger.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;

/** A service month as a number: months since year 0. */
public final class Months {
    private static final int FIRST_KNOWN = 2000 * 12;
    private static final int[] IN_FORCE = new int[100 * 12];

    static {
        for (int i = 0; i < IN_FORCE.length; i++) {
            IN_FORCE[i] = firstDayAfter(FIRST_KNOWN + i);
        }
    }

    private Months() {}

    public static int of(YearMonth month) {
        return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    public static YearMonth toYearMonth(int month) {
        return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
    }

    /** A charge is in force from the first day of the month after its service month. */
    public static int inForceOn(int serviceMonth) {
        int at = serviceMonth - FIRST_KNOWN;
        return at >= 0 && at < IN_FORCE.length ? IN_FORCE[at] : firstDayAfter(serviceMonth);
    }

    private static int firstDayAfter(int serviceMonth) {
        int next = serviceMonth + 1;
        return (int) LocalDate.of(Math.floorDiv(next, 12), Math.floorMod(next, 12) + 1, 1)
                .toEpochDay();
    }
}
