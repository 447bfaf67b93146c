package ru.zhku.notification.channel.domain;

import ru.zhku.kit.web.Labelled;

/** How a letter reaches its addressee. */
public enum Channel implements Labelled {
    EMAIL("Электронная почта"),
    LETTER("Бумажное письмо");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
