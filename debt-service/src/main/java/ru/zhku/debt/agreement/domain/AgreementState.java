package ru.zhku.debt.agreement.domain;

import ru.zhku.kit.web.Labelled;

/** What an agreement is on a day; derived from dated facts by {@link RepaymentAgreement}. */
public enum AgreementState implements Labelled {
    ACTIVE("Действует"),
    BREACHED("Нарушено"),
    COMPLETED("Исполнено"),
    CANCELLED("Расторгнуто");

    private final String label;

    AgreementState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
