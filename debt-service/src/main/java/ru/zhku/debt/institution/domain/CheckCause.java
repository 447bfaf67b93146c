package ru.zhku.debt.institution.domain;

import ru.zhku.kit.web.Labelled;

/** Why the cover of a municipality's institutions was checked. */
public enum CheckCause implements Labelled {
    MONTHLY("Ежемесячная проверка"),
    ESTIMATE_ENTERED("Введена смета");

    private final String label;

    CheckCause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
