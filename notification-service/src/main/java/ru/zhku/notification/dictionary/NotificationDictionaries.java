package ru.zhku.notification.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.contact.domain.ContactKind;
import ru.zhku.notification.contact.domain.ContactPeriod;
import ru.zhku.notification.contact.domain.DayKind;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeOrigin;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.notice.domain.ProofKind;
import ru.zhku.notification.template.domain.TemplateCode;

/** The codes of this service with their Russian labels. */
@ApplicationScoped
class NotificationDictionaries {
    @Produces
    @ApplicationScoped
    List<Dictionary> dictionaries() {
        return List.of(
                EnumDictionary.of("notice-states", NoticeState.class),
                EnumDictionary.of("notice-acts", NoticeAct.class),
                EnumDictionary.of("notice-origins", NoticeOrigin.class),
                EnumDictionary.of("notice-reasons", NoticeReason.class),
                EnumDictionary.of("proof-kinds", ProofKind.class),
                EnumDictionary.of("channels", Channel.class),
                EnumDictionary.of("template-codes", TemplateCode.class),
                EnumDictionary.of("contact-kinds", ContactKind.class),
                EnumDictionary.of("contact-periods", ContactPeriod.class),
                EnumDictionary.of("day-kinds", DayKind.class));
    }
}
