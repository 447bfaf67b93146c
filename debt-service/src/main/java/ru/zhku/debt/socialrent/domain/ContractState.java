package ru.zhku.debt.socialrent.domain;

import ru.zhku.kit.web.Labelled;

/** What a contract of social rent is; follows from its acts. */
public enum ContractState implements Labelled {
    ACTIVE("Действует"),
    TERMINATED("Расторгнут или прекращён");

    private final String label;

    ContractState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
