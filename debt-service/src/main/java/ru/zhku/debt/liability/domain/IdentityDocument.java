package ru.zhku.debt.liability.domain;

import ru.zhku.kit.web.Labelled;

/** Documents that identify a debtor before a court (ГПК 124, 131). */
public enum IdentityDocument implements Labelled {
    PASSPORT("Паспорт гражданина РФ"),
    DRIVING_LICENCE("Водительское удостоверение"),
    VEHICLE_CERTIFICATE("Свидетельство о регистрации транспортного средства"),
    OTHER("Иной документ");

    private final String label;

    IdentityDocument(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
