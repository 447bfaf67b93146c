package ru.zhku.debt.debtor.domain;

import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.kit.web.Labelled;

/** Debtors by their repayment agreement; the decree goes to court with NONE_OR_BROKEN. */
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

    public boolean covers(AgreementStanding standing) {
        return switch (standing) {
            case NONE -> this == NONE_OR_BROKEN || this == NONE;
            case ACTIVE -> this == KEPT;
            case BREACHED -> this == NONE_OR_BROKEN || this == BROKEN;
        };
    }
}
