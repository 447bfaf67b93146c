package ru.zhku.debt.intake.domain;

import ru.zhku.kit.web.Labelled;

/** What becomes of a register with bad lines. */
public enum OnDefect implements Labelled {
    QUARANTINE("Провести годные строки, дефектные отложить"),
    REJECT("Отклонить реестр целиком");

    private final String label;

    OnDefect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
