package ru.zhku.debt.liability.domain;

import ru.zhku.kit.web.Labelled;

/** Who owes a part of a debt. */
public enum UnitKind implements Labelled {
    SHARE("Должник в своей доле"),
    JOINT("Солидарные должники вместе"),
    REGISTER_PAYER("Плательщик из реестра: должники на эти дни не записаны"),
    UNKNOWN("Доля, за которую никто не записан");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
