package ru.zhku.notification.notice.domain;

import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.template.domain.TemplateCode;

/** Which way a notice goes. */
public final class ChannelChoice {
    private ChannelChoice() {}

    /**
     * As asked, else a warning by e-mail and a claim on paper, because only paper brings a proof of delivery to court;
     * an e-mail without an address becomes a letter.
     */
    public static Channel of(Channel asked, TemplateCode code, boolean hasEmail) {
        var wanted = asked != null ? asked : code == TemplateCode.PRETRIAL_WARNING ? Channel.EMAIL : Channel.LETTER;
        return wanted == Channel.EMAIL && !hasEmail ? Channel.LETTER : wanted;
    }
}
