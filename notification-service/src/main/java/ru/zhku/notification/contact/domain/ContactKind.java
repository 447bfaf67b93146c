package ru.zhku.notification.contact.domain;

import ru.zhku.kit.web.Labelled;

/** Ways of addressing a debtor that are limited in number. */
public enum ContactKind implements Labelled {
    MESSAGE("Сообщение"),
    CALL("Звонок"),
    VISIT("Личная встреча");

    private final String label;

    ContactKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
