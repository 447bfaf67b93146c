package ru.zhku.debt.vacancy.domain;

import ru.zhku.kit.web.Labelled;

/** What can be done with an empty object. */
public enum StockOption implements Labelled {
    KEEP_EMPTY("Оставить пустующим"),
    CONSERVE("Законсервировать"),
    REPAIR_AND_LET("Отремонтировать и предоставить"),
    LET_AS_IS("Предоставить без ремонта");

    private final String label;

    StockOption(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
