package ru.zhku.debt.ledger.domain;

import ru.zhku.kit.web.Labelled;

/** How the monthly charge is found that a debt is compared with. */
public enum MonthlyChargeMethod implements Labelled {
    AVERAGE_12("Среднее последних 12 начислений"),
    LAST("Последнее начисление");

    private final String label;

    MonthlyChargeMethod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** @param lastCharge 0 if there is none */
    public MonthlyCharge of(MonthlyCharge average, long lastCharge) {
        if (this == AVERAGE_12) {
            return average;
        }
        return lastCharge == 0 ? MonthlyCharge.NONE : new MonthlyCharge(lastCharge, 1);
    }
}
