package ru.zhku.debt.cause.domain;

import ru.zhku.kit.web.Labelled;

/** How far the cause of a debt is known on a day. */
public enum CauseStanding implements Labelled {
    CONFIRMED("Подтверждена"),
    PROPOSED("Предложена, не подтверждена"),
    NOT_DETERMINED("Не определена");

    private final String label;

    CauseStanding(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
