package ru.zhku.debt.agreement.domain;

import ru.zhku.kit.web.Labelled;

/** What the parties or an official do with an agreement after its conclusion. */
public enum AgreementActKind implements Labelled {
    EXTEND("Продлить: новый график на неуплаченный остаток"),
    CANCEL("Расторгнуть"),
    REINSTATE("Восстановить после нарушения или исполнения");

    private final String label;

    AgreementActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
