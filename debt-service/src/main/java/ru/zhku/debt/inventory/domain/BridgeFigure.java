package ru.zhku.debt.inventory.domain;

import ru.zhku.kit.web.Labelled;

/** What a line of the bridge changes. */
public enum BridgeFigure implements Labelled {
    PRINCIPAL("Основной долг"),
    ADVANCES("Авансы");

    private final String label;

    BridgeFigure(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
