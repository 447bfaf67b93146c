package ru.zhku.debt.socialrent.domain;

import ru.zhku.kit.web.Labelled;

/** What the facts say of a ground. */
public enum GroundStatus implements Labelled {
    ESTABLISHED("Есть по данным журнала"),
    DOUBTFUL("Спорно: решает суд"),
    NOT_MET("Нет по данным журнала"),
    BY_DOCUMENTS("Устанавливается документами");

    private final String label;

    GroundStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
