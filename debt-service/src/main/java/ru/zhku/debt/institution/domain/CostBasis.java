package ru.zhku.debt.institution.domain;

import ru.zhku.kit.web.Labelled;

/** Where the cost of a month comes from. */
public enum CostBasis implements Labelled {
    CHARGED("Начислено"),
    SAME_MONTH_LAST_YEAR("Ожидается по тому же месяцу прошлого года"),
    AVERAGE("Ожидается по среднему за последние начисленные месяцы");

    private final String label;

    CostBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
