package ru.zhku.debt.socialrent.domain;

import ru.zhku.kit.web.Labelled;

/** How a month whose term of payment is over was paid. */
public enum MonthStatus implements Labelled {
    PAID("Оплачен"),
    PARTLY_PAID("Оплачен частично"),
    UNPAID("Не оплачен");

    private final String label;

    MonthStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
