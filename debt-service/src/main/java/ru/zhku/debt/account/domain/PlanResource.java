package ru.zhku.debt.account.domain;

import ru.zhku.kit.web.Labelled;

/** The resources of the municipal plan, to which every resource of a register rolls up. */
public enum PlanResource implements Labelled {
    HEATING(1, "Теплоснабжение"),
    WATER_SUPPLY_AND_SANITATION(2, "Водоснабжение и водоотведение"),
    ELECTRICITY(3, "Электроснабжение"),
    GAS(4, "Газоснабжение"),
    OTHER(5, "Прочее");

    private static final PlanResource[] BY_NUMBER = {null, HEATING, WATER_SUPPLY_AND_SANITATION, ELECTRICITY, GAS, OTHER
    };

    private final short number;
    private final String label;

    PlanResource(int number, String label) {
        this.number = (short) number;
        this.label = label;
    }

    public short number() {
        return number;
    }

    @Override
    public String label() {
        return label;
    }

    public static PlanResource of(int number) {
        return BY_NUMBER[number];
    }
}
