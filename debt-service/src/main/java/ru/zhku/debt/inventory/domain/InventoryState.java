package ru.zhku.debt.inventory.domain;

import ru.zhku.kit.web.Labelled;

/** Derived: a later inventory of the same day and municipality supersedes an earlier one, approved or not. */
public enum InventoryState implements Labelled {
    FROZEN("Зафиксирована, не утверждена"),
    APPROVED("Утверждена"),
    SUPERSEDED("Заменена более поздней");

    private final String label;

    InventoryState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
