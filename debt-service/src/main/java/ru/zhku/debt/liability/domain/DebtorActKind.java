package ru.zhku.debt.liability.domain;

import ru.zhku.kit.web.Labelled;

/** What ends the record of a debtor. */
public enum DebtorActKind implements Labelled {
    END("Обязанность прекратилась"),
    WITHDRAW("Запись ошибочна и не действует");

    private final String label;

    DebtorActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
