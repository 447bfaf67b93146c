package ru.zhku.debt.liability.domain;

import ru.zhku.kit.web.Labelled;

/** How a debtor answers for the debt of an account. */
public enum Liability implements Labelled {
    JOINT("Солидарно: за весь долг вместе с другими (ЖК РФ 69 ч. 2, 31 ч. 3)"),
    SHARE("В своей доле (ГК РФ 249)");

    private final String label;

    Liability(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
