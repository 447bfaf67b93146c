package ru.zhku.litigation.hold.domain;

import ru.zhku.kit.web.Labelled;

/** Why an account is not pressed further for the time being. */
public enum HoldKind implements Labelled {
    AGREEMENT("Действует соглашение о погашении"),
    PAUSE("Взыскание приостановлено");

    private final String label;

    HoldKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
