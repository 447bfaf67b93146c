package ru.zhku.litigation.candidate.domain;

import ru.zhku.kit.web.Labelled;

/** How much a remark of the quality gate weighs. */
public enum GateLevel implements Labelled {
    BLOCKS("Препятствует подаче"),
    WARNS("Требует внимания");

    private final String label;

    GateLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
