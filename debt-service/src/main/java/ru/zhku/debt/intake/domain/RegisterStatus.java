package ru.zhku.debt.intake.domain;

import ru.zhku.kit.web.Labelled;

/** RECEIVED → CHECKING → POSTING → one of the three last. */
public enum RegisterStatus implements Labelled {
    RECEIVED("Принят"),
    CHECKING("Проверяется"),
    POSTING("Проводится"),
    POSTED("Проведён"),
    POSTED_WITH_DEFECTS("Проведён, есть дефектные строки"),
    REJECTED("Отклонён");

    private final String label;

    RegisterStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean isFinal() {
        return compareTo(POSTED) >= 0;
    }
}
