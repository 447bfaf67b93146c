package ru.zhku.notification.notice.domain;

import ru.zhku.kit.web.Labelled;

/** Where a notice is on its way to the addressee. */
public enum NoticeState implements Labelled {
    REQUESTED("Запрошено, письмо ещё не составлено"),
    READY("Составлено, ждёт отправки"),
    SENT("Отправлено"),
    DELIVERED("Вручено, есть подтверждение"),
    FAILED("Не доставлено"),
    CANCELLED("Отменено");

    private final String label;

    NoticeState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
