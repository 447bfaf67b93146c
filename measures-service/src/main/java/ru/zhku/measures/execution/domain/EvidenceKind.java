package ru.zhku.measures.execution.domain;

import ru.zhku.kit.web.Labelled;

/** What shows that something was done. */
public enum EvidenceKind implements Labelled {
    EXECUTION("отметка об исполнении"),
    EVENT("событие другой службы");

    private final String label;

    EvidenceKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
