package ru.zhku.debt.debtor.domain;

import ru.zhku.kit.web.Labelled;

/** Debtors by their repayment agreement. No agreements are kept yet, so every debtor has none. */
public enum AgreementFilter implements Labelled {
    NONE_OR_BROKEN("Нет соглашения или оно нарушено"),
    NONE("Нет соглашения"),
    KEPT("Соглашение соблюдается"),
    BROKEN("Соглашение нарушено");

    private final String label;

    AgreementFilter(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean coversNone() {
        return this == NONE_OR_BROKEN || this == NONE;
    }
}
