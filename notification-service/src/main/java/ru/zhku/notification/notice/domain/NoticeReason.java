package ru.zhku.notification.notice.domain;

import java.util.Set;
import ru.zhku.kit.web.Labelled;

/** Why a notice failed or was cancelled. */
public enum NoticeReason implements Labelled {
    ACCOUNT_NOT_FOUND("Лицевой счёт не найден у поставщика данных", NoticeAct.FAIL),
    EMAIL_REJECTED("Почтовый сервер отверг адрес или сообщение", NoticeAct.FAIL),
    EMAIL_NOT_ACCEPTED("Почтовый сервер не принял сообщение за все попытки", NoticeAct.FAIL),
    EMAIL_BOUNCED("Сообщение вернулось", NoticeAct.FAIL),
    LETTER_RETURNED("Письмо вернулось", NoticeAct.FAIL),
    ADDRESSEE_GONE("Адресат выбыл", NoticeAct.FAIL),
    OTHER("Иное", NoticeAct.FAIL, NoticeAct.CANCEL),
    DEBT_CLEARED("Долг больше не превышает порог", NoticeAct.CANCEL),
    MADE_BY_MISTAKE("Запрошено ошибочно", NoticeAct.CANCEL),
    CANCELLED("Отменено сотрудником", NoticeAct.CANCEL),
    LETTER_NOT_WRITTEN("Письмо не удалось составить за все попытки", NoticeAct.FAIL);

    private final String label;
    private final Set<NoticeAct> acts;

    NoticeReason(String label, NoticeAct... acts) {
        this.label = label;
        this.acts = Set.of(acts);
    }

    @Override
    public String label() {
        return label;
    }

    /** The way failed, not the address: a letter can go instead. */
    public boolean callsForLetter() {
        return this == EMAIL_REJECTED || this == EMAIL_NOT_ACCEPTED || this == EMAIL_BOUNCED;
    }

    public boolean fits(NoticeAct act) {
        return acts.contains(act);
    }
}
