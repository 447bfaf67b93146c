package ru.zhku.debt.exchange.domain;

import ru.zhku.kit.web.Labelled;

/** How a supplier stands with one kind of data of one month. */
public enum ExchangeState implements Labelled {
    DUE("Срок не наступил"),
    RECEIVED("Получено в срок"),
    RECEIVED_LATE("Получено с опозданием"),
    OVERDUE("Просрочено");

    private final String label;

    ExchangeState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
