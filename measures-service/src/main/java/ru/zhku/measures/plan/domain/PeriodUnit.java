package ru.zhku.measures.plan.domain;

import java.time.LocalDate;
import ru.zhku.kit.web.Labelled;

/** A calendar period: month, quarter or year. */
public enum PeriodUnit implements Labelled {
    MONTH(1, "месяц"),
    QUARTER(3, "квартал"),
    YEAR(12, "год");

    private final int months;
    private final String label;

    PeriodUnit(int months, String label) {
        this.months = months;
        this.label = label;
    }

    public int months() {
        return months;
    }

    /** The first day of the calendar period that holds the day. */
    public LocalDate startOf(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** The last day of the period of so many units that begins on the day given. */
    public LocalDate endOf(LocalDate start, int count) {
        return start.plusMonths((long) months * count).minusDays(1);
    }

    @Override
    public String label() {
        return label;
    }
}
