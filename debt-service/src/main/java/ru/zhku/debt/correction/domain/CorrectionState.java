package ru.zhku.debt.correction.domain;

import ru.zhku.kit.web.Labelled;

/** What a correction is; only an approved one is in the ledger. */
public enum CorrectionState implements Labelled {
    PROPOSED("Предложено"),
    APPROVED("Утверждено и проведено"),
    REJECTED("Отклонено");

    private final String label;

    CorrectionState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
