package ru.zhku.notification.notice.domain;

import java.util.Set;
import ru.zhku.kit.web.Labelled;

/**
 * What shows that a notice went out or arrived. Terms run from delivery (ПП 354, п. 119: 20 days from delivery of the
 * warning), so only a proof of receipt and of its date starts one; that a mail server took a message, or that a post
 * office took a letter, shows the sending and no more.
 */
public enum ProofKind implements Labelled {
    HAND_SIGNATURE("Подпись получателя на экземпляре письма", true, NoticeAct.HAND_OVER, NoticeAct.CONFIRM_DELIVERY),
    REGISTERED_LETTER_RECEIPT("Уведомление о вручении заказного письма", true, NoticeAct.CONFIRM_DELIVERY),
    CALL_RECORDING("Запись телефонного разговора", true, NoticeAct.CONFIRM_DELIVERY),
    ADDRESSEE_REPLY("Ответ получателя с датой получения", true, NoticeAct.CONFIRM_DELIVERY),
    POSTAL_DISPATCH("Квитанция почты об отправке", false, NoticeAct.POST),
    SMTP_ACCEPTED("Почтовый сервер принял сообщение", false, NoticeAct.SEND);

    private final String label;
    private final boolean startsTerm;
    private final Set<NoticeAct> acts;

    ProofKind(String label, boolean startsTerm, NoticeAct... acts) {
        this.label = label;
        this.startsTerm = startsTerm;
        this.acts = Set.of(acts);
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it proves receipt and its date. */
    public boolean startsTerm() {
        return startsTerm;
    }

    public boolean fits(NoticeAct act) {
        return acts.contains(act);
    }
}
