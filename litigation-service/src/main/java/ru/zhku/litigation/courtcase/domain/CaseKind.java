package ru.zhku.litigation.courtcase.domain;

import ru.zhku.kit.web.Labelled;

/** What the court is asked for. */
public enum CaseKind implements Labelled {
    COURT_ORDER("Судебный приказ"),
    LAWSUIT("Исковое заявление");

    private final String label;

    CaseKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
