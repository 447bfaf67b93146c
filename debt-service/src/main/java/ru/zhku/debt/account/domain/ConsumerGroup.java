package ru.zhku.debt.account.domain;

import ru.zhku.kit.web.Labelled;

/** Who pays: the groups of consumers of the region's reports. The number is stored and never changes its meaning. */
public enum ConsumerGroup implements Labelled {
    POPULATION(1, "Население"),
    MUNICIPAL_ORGANISATION(2, "Муниципальные организации"),
    REGIONAL_ORGANISATION(3, "Региональные организации"),
    FEDERAL_ORGANISATION(4, "Федеральные организации"),
    MANAGING_ORGANISATION(5, "Управляющие организации"),
    OTHER(6, "Прочие потребители");

    private static final ConsumerGroup[] BY_NUMBER = {
        null,
        POPULATION,
        MUNICIPAL_ORGANISATION,
        REGIONAL_ORGANISATION,
        FEDERAL_ORGANISATION,
        MANAGING_ORGANISATION,
        OTHER
    };

    private final short number;
    private final String label;

    ConsumerGroup(int number, String label) {
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

    public static ConsumerGroup of(int number) {
        return BY_NUMBER[number];
    }
}
