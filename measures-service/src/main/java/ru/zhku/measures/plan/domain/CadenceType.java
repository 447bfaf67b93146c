package ru.zhku.measures.plan.domain;

import ru.zhku.kit.web.Labelled;

/** How the plan states the time of a mechanism. */
public enum CadenceType implements Labelled {
    PERIODIC("периодически"),
    ONE_OFF("однократно"),
    CONTINUOUS("постоянно"),
    ON_DEMAND("по мере необходимости"),
    EVENT("по событию"),
    NOT_STATED("срок не указан");

    private final String label;

    CadenceType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
