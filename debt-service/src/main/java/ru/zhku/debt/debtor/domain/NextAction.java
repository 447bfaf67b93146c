package ru.zhku.debt.debtor.domain;

import ru.zhku.kit.web.Labelled;

/** What is to be done next with a debtor. */
public enum NextAction implements Labelled {
    REMINDER("Напоминание"),
    PRETRIAL_CLAIM("Досудебная претензия");

    private final String label;

    NextAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
