package ru.zhku.debt.strategy.domain;

import ru.zhku.kit.web.Labelled;

/** What is done with an override. */
public enum OverrideActKind implements Labelled {
    END("Прекратить");

    private final String label;

    OverrideActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
