package ru.zhku.litigation.courtcase.domain;

import ru.zhku.kit.web.Labelled;

/** Which court. */
public enum CourtKind implements Labelled {
    JUSTICE_OF_PEACE("Мировой судья"),
    DISTRICT("Районный суд"),
    ARBITRATION("Арбитражный суд");

    private final String label;

    CourtKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
