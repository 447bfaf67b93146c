package ru.zhku.debt.socialrent.domain;

import ru.zhku.kit.web.Labelled;

/** What is done with a contract after its conclusion. */
public enum ContractActKind implements Labelled {
    TERMINATE("Расторгнуть"),
    REINSTATE("Восстановить: расторжение отменено");

    private final String label;

    ContractActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
