package ru.zhku.measures.indicator.domain;

import ru.zhku.kit.web.Labelled;

/** Whether an indicator has a value, and if not, why. */
public enum IndicatorStatus implements Labelled {
    COMPUTED("вычислен"),
    NO_DATA("нет данных"),
    UNCONFIRMED("чтение не подтверждено"),
    NOT_COMPUTED_YET("пока не вычисляется");

    private final String label;

    IndicatorStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
