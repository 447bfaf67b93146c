package ru.zhku.debt.institution.domain;

import ru.zhku.kit.web.Labelled;

/** Why an account is an institution's. */
public enum TieBasis implements Labelled {
    PAYER_INN("По ИНН плательщика из реестра"),
    LINK("По указанию сотрудника");

    private final String label;

    TieBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
