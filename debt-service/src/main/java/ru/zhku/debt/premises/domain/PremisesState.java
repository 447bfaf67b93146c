package ru.zhku.debt.premises.domain;

import ru.zhku.kit.web.Labelled;

/** What an object of the stock is on a day; derived from its acts. */
public enum PremisesState implements Labelled {
    OCCUPIED_SOCIAL_RENT("Занято по договору социального найма"),
    OCCUPIED_OWNER("Занято собственником"),
    SERVICE_HOUSING("Служебное жилое помещение"),
    VACANT("Пустует"),
    VACANT_UNDER_REPAIR("Пустует, идёт ремонт"),
    CONSERVED("Законсервировано"),
    ESCHEAT_PENDING("Выморочное: оформляется"),
    ESCHEAT_REGISTERED("Выморочное: право зарегистрировано"),
    EXCLUDED("Исключено из учёта");

    private final String label;

    PremisesState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Until let, the municipality pays for it (ЖК РФ 153 ч. 3, ГК РФ 210; escheat: ГК РФ 1151). */
    public boolean isEmptyStock() {
        return this == VACANT || this == VACANT_UNDER_REPAIR || this == CONSERVED || this == ESCHEAT_REGISTERED;
    }

    public boolean isOccupied() {
        return this == OCCUPIED_SOCIAL_RENT || this == OCCUPIED_OWNER || this == SERVICE_HOUSING;
    }

    /** Escheat housing is the municipality's from the death on (ГК РФ 1152 п. 4), but not shown so before its proof. */
    public Ownership ownership() {
        return this == OCCUPIED_OWNER || this == ESCHEAT_PENDING ? Ownership.PRIVATE : Ownership.MUNICIPAL;
    }
}
