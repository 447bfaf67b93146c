package ru.zhku.notification.dictionary;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
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
@Singleton
class NotificationDictionaries {
    @Produces
    @Singleton
    Dictionary noticeStates() {
        return EnumDictionary.of("notice-states", NoticeState.class);
    }

    @Produces
    @Singleton
    Dictionary noticeActs() {
        return EnumDictionary.of("notice-acts", NoticeAct.class);
    }

    @Produces
    @Singleton
    Dictionary noticeOrigins() {
        return EnumDictionary.of("notice-origins", NoticeOrigin.class);
    }

    @Produces
    @Singleton
    Dictionary noticeReasons() {
        return EnumDictionary.of("notice-reasons", NoticeReason.class);
    }

    @Produces
    @Singleton
    Dictionary proofKinds() {
        return EnumDictionary.of("proof-kinds", ProofKind.class);
    }

    @Produces
    @Singleton
    Dictionary channels() {
        return EnumDictionary.of("channels", Channel.class);
    }

    @Produces
    @Singleton
    Dictionary templateCodes() {
        return EnumDictionary.of("template-codes", TemplateCode.class);
    }

    @Produces
    @Singleton
    Dictionary contactKinds() {
        return EnumDictionary.of("contact-kinds", ContactKind.class);
    }

    @Produces
    @Singleton
    Dictionary contactPeriods() {
        return EnumDictionary.of("contact-periods", ContactPeriod.class);
    }

    @Produces
    @Singleton
    Dictionary contactDayKinds() {
        return EnumDictionary.of("contact-day-kinds", DayKind.class);
    }
}
