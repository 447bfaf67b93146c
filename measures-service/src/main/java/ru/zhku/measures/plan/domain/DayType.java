package ru.zhku.measures.plan.domain;

import ru.zhku.kit.web.Labelled;

/** Which days a term counts. */
public enum DayType implements Labelled {
    CALENDAR("календарные дни"),
    WORKING("рабочие дни");

    private final String label;

    DayType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
