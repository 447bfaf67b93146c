package ru.zhku.notification.notice.domain;

import ru.zhku.kit.web.Labelled;

/** What a notice was made for. */
public enum NoticeOrigin implements Labelled {
    THRESHOLD("Долг превысил порог"),
    LITIGATION("Запрос претензионной работы"),
    REQUEST("Запрос сотрудника"),
    FALLBACK("Замена недоставленного электронного письма");

    private final String label;

    NoticeOrigin(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
