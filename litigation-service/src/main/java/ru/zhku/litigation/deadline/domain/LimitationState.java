package ru.zhku.litigation.deadline.domain;

import ru.zhku.kit.web.Labelled;

/** Whether the limitation period still runs. */
public enum LimitationState implements Labelled {
    NOT_STARTED("Не начался"),
    RUNNING("Идёт"),
    EXPIRED("Истёк: суд применит только по заявлению должника");

    private final String label;

    LimitationState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
