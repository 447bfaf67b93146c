package ru.zhku.debt.penalty.domain;

import ru.zhku.kit.web.Labelled;

/** How payments find the charges they pay. */
public enum AllocationPolicy implements Labelled {
    STATED_PERIOD_THEN_OLDEST("Названный месяц, затем самый ранний срок оплаты");

    private final String label;

    AllocationPolicy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
