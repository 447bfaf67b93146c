package ru.zhku.measures.execution.domain;

import ru.zhku.kit.web.Labelled;

/** What is known of an occurrence on a day; derived from facts, never stored. */
public enum OccurrenceStatus implements Labelled {
    DONE("исполнено"),
    DUE("подлежит исполнению"),
    OVERDUE("просрочено"),
    UPCOMING("предстоит"),
    ONGOING("выполняется постоянно"),
    NOT_STATED("срок не установлен");

    private final String label;

    OccurrenceStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
