package ru.zhku.debt.strategy.domain;

import ru.zhku.kit.web.Labelled;

/** How far a debt has come. The order here is that of the dictionary; which is worse is said by a policy. */
public enum DebtStage implements Labelled {
    NONE("Просрочки нет"),
    OVERDUE("Просрочка"),
    LONG_OVERDUE("Затянувшаяся просрочка"),
    RESTRICTABLE("Есть основание ограничить услугу"),
    OVER_THRESHOLD("Свыше порога"),
    TERMINABLE("Есть основание расторгнуть договор найма"),
    OWN_STOCK("Пустующий муниципальный фонд");

    private final String label;

    DebtStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
