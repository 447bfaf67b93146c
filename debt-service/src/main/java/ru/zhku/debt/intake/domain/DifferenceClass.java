package ru.zhku.debt.intake.domain;

import ru.zhku.kit.web.Labelled;

/** How a supplier's balance and ours disagree. */
public enum DifferenceClass implements Labelled {
    BALANCE_DIFFERS("Остатки различаются"),
    OVERDUE_DIFFERS("Просроченная часть остатков различается"),
    MISSING_WITH_US("Остаток есть у поставщика, у нас такого счёта или ресурса нет"),
    MISSING_WITH_THEM("Остаток есть у нас, в реестре поставщика его нет");

    private final String label;

    DifferenceClass(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
