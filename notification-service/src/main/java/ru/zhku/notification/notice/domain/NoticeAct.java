package ru.zhku.notification.notice.domain;

import ru.zhku.kit.web.Labelled;

/** What can happen to a notice; RENDER and SEND are done by the service alone, the others by people too. */
public enum NoticeAct implements Labelled {
    RENDER("Составить письмо", false),
    SEND("Отправить электронной почтой", false),
    POST("Сдать на почту", true),
    HAND_OVER("Вручить под подпись", true),
    CONFIRM_DELIVERY("Подтвердить вручение", true),
    FAIL("Отметить недоставку", true),
    CANCEL("Отменить", true);

    private final String label;
    private final boolean byHand;

    NoticeAct(String label, boolean byHand) {
        this.label = label;
        this.byHand = byHand;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean isByHand() {
        return byHand;
    }
}
