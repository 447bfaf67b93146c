package ru.zhku.debt.strategy.domain;

import ru.zhku.kit.web.Labelled;

/** What an officer decides for one debtor otherwise than the policy. */
public enum OverrideKind implements Labelled {
    STAGE("Другая стадия"),
    ACTION("Другое действие"),
    EXEMPTION("Освобождение от мер взыскания");

    private final String label;

    OverrideKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
