package ru.zhku.debt.ageing.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a matrix can be cut by. */
public enum Dimension implements ru.zhku.kit.web.Labelled {
    RESOURCE("resource", "Ресурс"),
    PLAN_RESOURCE("planResource", "Ресурс плана"),
    CONSUMER_GROUP("consumerGroup", "Группа потребителей"),
    TENURE("tenure", "Основание пользования"),
    SUPPLIER("supplier", "Поставщик"),
    STREET("street", "Улица"),
    HOUSE("house", "Дом");

    private final String code;
    private final String label;

    Dimension(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its name in a query and in an answer. */
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** Not among the sums: such a cut is made from the facts. */
    public boolean isPlace() {
        return this == STREET || this == HOUSE;
    }

    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
    }
}
