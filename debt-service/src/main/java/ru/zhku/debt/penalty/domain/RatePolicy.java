package ru.zhku.debt.penalty.domain;

import ru.zhku.kit.web.Labelled;

/** The rate of which day is taken (ЖК РФ 155 ч. 14 speaks of the day of actual payment). */
public enum RatePolicy implements Labelled {
    PAYMENT_DATE("Ставка на день оплаты, для неоплаченного — на день расчёта"),
    ACCRUAL_DAY("Ставка каждого дня просрочки");

    private final String label;

    RatePolicy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
