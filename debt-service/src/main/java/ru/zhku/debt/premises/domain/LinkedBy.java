package ru.zhku.debt.premises.domain;

import ru.zhku.kit.web.Labelled;

/** By what an account is known to be of this object; the first that fits. Never by a name. */
public enum LinkedBy implements Labelled {
    ELS("По единому лицевому счёту"),
    HOUSE_GUID("По коду дома и номеру квартиры"),
    ADDRESS("По улице, дому и квартире");

    private final String label;

    LinkedBy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
