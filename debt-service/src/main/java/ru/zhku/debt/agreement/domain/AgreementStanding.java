package ru.zhku.debt.agreement.domain;

import ru.zhku.kit.web.Labelled;

/** What an account has on a day: an agreement that is kept, one that is broken, or none. */
public enum AgreementStanding implements Labelled {
    NONE("Нет соглашения"),
    ACTIVE("Соглашение соблюдается"),
    BREACHED("Соглашение нарушено");

    private final String label;

    AgreementStanding(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Of two agreements of one account the one that is kept counts. */
    public static AgreementStanding better(AgreementStanding one, AgreementStanding other) {
        return one == ACTIVE || other == NONE ? one : other;
    }
}
