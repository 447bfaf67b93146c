package ru.zhku.debt.debtor.domain;

import ru.zhku.kit.web.Labelled;

/** How far a debt has come, by the threshold alone. */
public enum DebtStage implements Labelled {
    OVERDUE("Просрочка"),
    OVER_THRESHOLD("Свыше порога");

    private final String label;

    DebtStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public static DebtStage of(boolean overThreshold) {
        return overThreshold ? OVER_THRESHOLD : OVERDUE;
    }

    public NextAction nextAction() {
        return this == OVER_THRESHOLD ? NextAction.PRETRIAL_CLAIM : NextAction.REMINDER;
    }
}
