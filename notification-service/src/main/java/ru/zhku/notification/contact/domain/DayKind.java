package ru.zhku.notification.contact.domain;

import ru.zhku.kit.web.Labelled;

/** Quiet hours differ between working days and days off. */
public enum DayKind implements Labelled {
    WORKDAY("Рабочий день"),
    DAY_OFF("Нерабочий день");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
