package ru.zhku.measures.interpretation.domain;

import ru.zhku.kit.web.Labelled;

/** How far a proposed reading has come on a day. */
public enum ReadingState implements Labelled {
    PROPOSED("предложено, не подтверждено"),
    CONFIRMED("подтверждено должностным лицом"),
    WITHDRAWN("подтверждение отозвано");

    private final String label;

    ReadingState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
