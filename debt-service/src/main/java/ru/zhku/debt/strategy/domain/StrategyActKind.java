package ru.zhku.debt.strategy.domain;

import ru.zhku.kit.web.Labelled;

/** What is decided about a proposed strategy. */
public enum StrategyActKind implements Labelled {
    APPROVE("Утвердить"),
    REJECT("Отклонить или отозвать");

    private final String label;

    StrategyActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
