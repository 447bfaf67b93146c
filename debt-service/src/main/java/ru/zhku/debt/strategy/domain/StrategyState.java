package ru.zhku.debt.strategy.domain;

import ru.zhku.kit.web.Labelled;

/** Only an approved strategy is followed. */
public enum StrategyState implements Labelled {
    PROPOSED("Предложена"),
    APPROVED("Утверждена"),
    REJECTED("Отклонена");

    private final String label;

    StrategyState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
