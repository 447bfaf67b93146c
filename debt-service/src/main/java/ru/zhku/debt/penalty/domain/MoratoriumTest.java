package ru.zhku.debt.penalty.domain;

import ru.zhku.kit.web.Labelled;

/** Which debts arose before the day that a moratorium names (ПП РФ 497: before 2022-04-01). */
public enum MoratoriumTest implements Labelled {
    SERVICE_PERIOD("Услуга оказана до этого дня"),
    DUE_DATE("Срок оплаты наступил до этого дня");

    private final String label;

    MoratoriumTest(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
