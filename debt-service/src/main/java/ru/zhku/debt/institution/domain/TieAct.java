package ru.zhku.debt.institution.domain;

import ru.zhku.kit.web.Labelled;

/** What an official tells of an account and an institution. */
public enum TieAct implements Labelled {
    LINK("Счёт принадлежит учреждению"),
    UNLINK("Счёт учреждению не принадлежит");

    private final String label;

    TieAct(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
