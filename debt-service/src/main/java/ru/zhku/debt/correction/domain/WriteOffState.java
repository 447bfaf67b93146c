package ru.zhku.debt.correction.domain;

import ru.zhku.kit.web.Labelled;

/** What a write-off is; follows from its acts by WriteOffTable. */
public enum WriteOffState implements Labelled {
    PROPOSED("Предложено"),
    APPROVED("Утверждено и проведено"),
    REJECTED("Отклонено"),
    REVERSAL_PROPOSED("Проведено, предложена отмена"),
    REVERSED("Отменено");

    private final String label;

    WriteOffState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
