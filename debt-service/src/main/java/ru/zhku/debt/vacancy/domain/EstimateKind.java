package ru.zhku.debt.vacancy.domain;

import ru.zhku.kit.web.Labelled;

/** Of what the cost is estimated. */
public enum EstimateKind implements Labelled {
    CONSERVATION("Смета консервации"),
    REPAIR("Смета ремонта"),
    LETTING("Плата за наём и расходы на предоставление");

    private final String label;

    EstimateKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
