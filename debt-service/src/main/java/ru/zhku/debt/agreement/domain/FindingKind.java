package ru.zhku.debt.agreement.domain;

import ru.zhku.kit.web.Labelled;

/** What is found out about an agreement on a business date; it stands until a REINSTATE. */
public enum FindingKind implements Labelled {
    BREACHED("Нарушение"),
    COMPLETED("Исполнение");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
