package ru.zhku.debt.penalty.domain;

import ru.zhku.kit.web.Labelled;

/** Only an approved row counts. */
public enum RuleState implements Labelled {
    PROPOSED("Предложено"),
    APPROVED("Утверждено"),
    REJECTED("Отклонено");

    private final String label;

    RuleState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
