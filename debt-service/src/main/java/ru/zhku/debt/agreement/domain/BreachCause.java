package ru.zhku.debt.agreement.domain;

import ru.zhku.kit.web.Labelled;

/** What was not paid in time. */
public enum BreachCause implements Labelled {
    INSTALMENT("Взнос по графику"),
    CURRENT_CHARGE("Текущее начисление");

    private final String label;

    BreachCause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
