package ru.zhku.debt.premises.domain;

import ru.zhku.kit.web.Labelled;

/** What is kept on the register of municipal stock. All but flats are kept as objects of conservation only. */
public enum ObjectKind implements Labelled {
    FLAT("Квартира"),
    BASEMENT("Подвал"),
    ENTRANCE("Подъезд"),
    HOUSE("Дом");

    private final String label;

    ObjectKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** A basement, an entrance or a house is empty, under repair or conserved; nobody is let into it. */
    public boolean mayBe(PremisesState state) {
        return this == FLAT
                || state == PremisesState.VACANT
                || state == PremisesState.VACANT_UNDER_REPAIR
                || state == PremisesState.CONSERVED
                || state == PremisesState.EXCLUDED;
    }

    /** A basement and an entrance are named by their part of the house, a flat by its number, a house by nothing. */
    public boolean isPart() {
        return this == BASEMENT || this == ENTRANCE;
    }
}
