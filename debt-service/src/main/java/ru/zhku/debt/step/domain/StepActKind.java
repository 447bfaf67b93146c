package ru.zhku.debt.step.domain;

import ru.zhku.kit.web.Labelled;

/** What becomes of a step afterwards. */
public enum StepActKind implements Labelled {
    DELIVERED("Вручено должнику"),
    WITHDRAWN("Записано по ошибке");

    private final String label;

    StepActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
