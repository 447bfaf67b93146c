package ru.zhku.debt.account.domain;

import ru.zhku.kit.web.Labelled;

/** What is charged for. The number is stored and never changes its meaning; 0 in a table means "not named". */
public enum Resource implements Labelled {
    HEATING(1, "Отопление", PlanResource.HEATING),
    HOT_WATER(2, "Горячее водоснабжение", PlanResource.HEATING),
    WATER_SUPPLY(3, "Холодное водоснабжение", PlanResource.WATER_SUPPLY_AND_SANITATION),
    SANITATION(4, "Водоотведение", PlanResource.WATER_SUPPLY_AND_SANITATION),
    ELECTRICITY(5, "Электроэнергия", PlanResource.ELECTRICITY),
    GAS(6, "Газ", PlanResource.GAS),
    WASTE(7, "Обращение с ТКО", PlanResource.OTHER),
    MAINTENANCE(8, "Содержание жилья", PlanResource.OTHER),
    RENT(9, "Плата за наём", PlanResource.OTHER),
    CAPITAL_REPAIR(10, "Взнос на капитальный ремонт", PlanResource.OTHER),
    OTHER(11, "Прочее", PlanResource.OTHER);

    private static final Resource[] BY_NUMBER = {
        null,
        HEATING,
        HOT_WATER,
        WATER_SUPPLY,
        SANITATION,
        ELECTRICITY,
        GAS,
        WASTE,
        MAINTENANCE,
        RENT,
        CAPITAL_REPAIR,
        OTHER
    };

    private final short number;
    private final String label;
    private final PlanResource planResource;

    Resource(int number, String label, PlanResource planResource) {
        this.number = (short) number;
        this.label = label;
        this.planResource = planResource;
    }

    /** The smallint of the database. */
    public short number() {
        return number;
    }

    @Override
    public String label() {
        return label;
    }

    public PlanResource planResource() {
        return planResource;
    }

    /** Null for 0, "not named". */
    public static Resource of(int number) {
        return BY_NUMBER[number];
    }
}
