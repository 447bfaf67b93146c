package ru.zhku.debt.socialrent.domain;

import ru.zhku.kit.web.Labelled;

/** What does not fit between the stock, the contracts and the suppliers' accounts. */
public enum MissingKind implements Labelled {
    FLAT_WITHOUT_CONTRACT("Квартира занята по социальному найму, а действующего договора нет"),
    ACCOUNT_WITHOUT_CONTRACT("Счёт нанимателя есть, а договора на его квартиру нет"),
    ACCOUNT_WITHOUT_FLAT("Счёт нанимателя есть, а квартиры на учёте нет");

    private final String label;

    MissingKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
