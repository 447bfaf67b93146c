package ru.zhku.debt.correction.domain;

import ru.zhku.kit.web.Labelled;

/** What a correction does to the ledger. */
public enum CorrectionKind implements Labelled {
    STORNO("Сторно начисления или платежа"),
    TRANSFER("Перенос оплаты на другой лицевой счёт"),
    REVERSAL("Отмена исправления");

    private final String label;

    CorrectionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
