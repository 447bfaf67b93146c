package ru.zhku.litigation.candidate.domain;

import java.util.Arrays;
import ru.zhku.kit.web.Labelled;

/** Who pays, as debt-service tells it; a code that is new to us counts as {@link #OTHER}. */
public enum ConsumerGroup implements Labelled {
    POPULATION("Население"),
    MUNICIPAL_ORGANISATION("Муниципальные организации"),
    REGIONAL_ORGANISATION("Региональные организации"),
    FEDERAL_ORGANISATION("Федеральные организации"),
    MANAGING_ORGANISATION("Управляющие организации"),
    OTHER("Прочие потребители");

    private final String label;

    ConsumerGroup(String label) {
        this.label = label;
    }

    public static ConsumerGroup of(String code) {
        return Arrays.stream(values())
                .filter(group -> group.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** Citizens sue and are sued in courts of general jurisdiction, everybody else in the arbitration court. */
    public boolean isOrganisation() {
        return this != POPULATION;
    }

    @Override
    public String label() {
        return label;
    }
}
