package ru.zhku.debt.penalty.domain;

import ru.zhku.kit.web.Labelled;

/** What the law puts in the place of the key rate. */
public enum CapMode implements Labelled {
    NONE("Ключевая ставка без ограничения"),
    FIXED("Твёрдая ставка вместо ключевой"),
    LOWER_OF("Меньшая из ключевой и предельной ставок");

    private final String label;

    CapMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
