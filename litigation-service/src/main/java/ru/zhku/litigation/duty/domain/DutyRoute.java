package ru.zhku.litigation.duty.domain;

import ru.zhku.kit.web.Labelled;

/** For which paper the state duty is paid. */
public enum DutyRoute implements Labelled {
    CLAIM("Исковое заявление"),
    COURT_ORDER("Заявление о судебном приказе");

    private final String label;

    DutyRoute(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
