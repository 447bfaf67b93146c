package ru.zhku.debt.institution.domain;

import ru.zhku.kit.web.Labelled;

/** Whether the estimate holds all that the utilities of the year will cost. */
public enum CoverState implements Labelled {
    COVERED("Обеспечено полностью"),
    GAP("Средств не хватает"),
    NOT_ENTERED("Смета не введена"),
    NO_DATA("Нет ни начислений, ни сметы");

    private final String label;

    CoverState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
