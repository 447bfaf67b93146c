package ru.zhku.debt.intake.domain;

import ru.zhku.kit.web.Labelled;

/** How a register's file is written. */
public enum RegisterFormat implements Labelled {
    CSV("Текст с разделителем «;» и строкой заголовка"),
    XLSX("Книга Excel (.xlsx)"),
    SBER("Реестр платежей Сбербанка"),
    CLIENT_BANK_1C("Выписка 1CClientBankExchange");

    private final String label;

    RegisterFormat(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Files of banks tell of payments and nothing else. */
    public boolean isBanks() {
        return this == SBER || this == CLIENT_BANK_1C;
    }
}
