package ru.zhku.measures.indicator.domain;

import ru.zhku.kit.web.Labelled;

/** What the numbers of an indicator are. */
public enum IndicatorUnit implements Labelled {
    RUBLES("руб."),
    PERCENT("%"),
    COUNT("шт."),
    RATIO("отношение");

    private final String label;

    IndicatorUnit(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
