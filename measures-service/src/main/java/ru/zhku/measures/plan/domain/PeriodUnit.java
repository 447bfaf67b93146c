package ru.zhku.measures.plan.domain;

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

    @Override
    public String label() {
        return label;
    }
}
