package ru.zhku.debt.premises.domain;

import ru.zhku.kit.web.Labelled;

/** Whose a flat is; follows from its state and is never entered apart from it. */
public enum Ownership implements Labelled {
    MUNICIPAL("Муниципальная собственность"),
    PRIVATE("Собственность граждан или наследников");

    private final String label;

    Ownership(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
