package ru.zhku.debt.account.domain;

import ru.zhku.kit.web.Labelled;

/** On what ground the premises are held. {@link #NONE} is for consumers for whom the register names no tenure. */
public enum Tenure implements Labelled {
    NONE(0, "Не указано"),
    OWNER(1, "Собственник"),
    SOCIAL_TENANT(2, "Наниматель по договору социального найма"),
    SERVICE_HOUSING(3, "Служебное жилое помещение"),
    MUNICIPAL_VACANT(4, "Пустующее муниципальное помещение");

    private static final Tenure[] BY_NUMBER = {NONE, OWNER, SOCIAL_TENANT, SERVICE_HOUSING, MUNICIPAL_VACANT};

    private final short number;
    private final String label;

    Tenure(int number, String label) {
        this.number = (short) number;
        this.label = label;
    }

    /** The smallint of the database. */
    public short number() {
        return number;
    }

    @Override
    public String label() {
        return label;
    }

    public static Tenure of(int number) {
        return BY_NUMBER[number];
    }
}
