package ru.zhku.debt.analysis.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import ru.zhku.debt.ageing.domain.AgeBucket.DueRange;
import ru.zhku.debt.ageing.domain.DueBands;
import ru.zhku.debt.ledger.domain.DueDates;

/**
 * The windows of one day. ГК РФ 196, 200, 192–193: the last day of the term is three years after the due date, moved
 * off days off; so a later due date never expires earlier, and each window is a range of due dates. Interruption and
 * suspension (ГК РФ 202–204) are not known to the ledger.
 */
public final class LimitationWindows implements DueBands {
    private static final int YEARS = 3;
    private static final int LONGEST_MOVE = 40;

    private final DueDates dueDates;
    /** The first due date of each window; null for the first window. */
    private final LocalDate[] firstDue = new LocalDate[LimitationWindow.values().length];

    public LimitationWindows(LocalDate asOf, DueDates dueDates) {
        this.dueDates = dueDates;
        firstDue[LimitationWindow.M1.ordinal()] = firstThatExpiresOnOrAfter(asOf);
        firstDue[LimitationWindow.M1_3.ordinal()] = firstThatExpiresOnOrAfter(asOf.plusMonths(1));
        firstDue[LimitationWindow.M3_6.ordinal()] = firstThatExpiresOnOrAfter(asOf.plusMonths(3));
        firstDue[LimitationWindow.OVER_6.ordinal()] = firstThatExpiresOnOrAfter(asOf.plusMonths(6));
    }

    @Override
    public int of(LocalDate due) {
        int window = firstDue.length - 1;
        while (window > 0 && due.isBefore(firstDue[window])) {
            window--;
        }
        return window;
    }

    public LimitationWindow window(LocalDate due) {
        return LimitationWindow.values()[of(due)];
    }

    @Override
    public List<DueRange> ranges() {
        return IntStream.range(0, firstDue.length).mapToObj(this::range).toList();
    }

    private DueRange range(int window) {
        boolean last = window == firstDue.length - 1;
        return new DueRange(firstDue[window], last ? null : firstDue[window + 1].minusDays(1));
    }

    private LocalDate firstThatExpiresOnOrAfter(LocalDate day) {
        var due = day.minusYears(YEARS).minusDays(LONGEST_MOVE);
        while (dueDates.limitationExpiresOn(due).isBefore(day)) {
            due = due.plusDays(1);
        }
        return due;
    }
}
