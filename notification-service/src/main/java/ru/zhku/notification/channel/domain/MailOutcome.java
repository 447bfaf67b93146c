package ru.zhku.notification.channel.domain;

import java.util.Set;
import ru.zhku.kit.web.Labelled;

/**
 * What the mail server said to a message.
 *
 * @param reference the Message-ID, where the server took the message
 * @param error what went wrong, without addresses
 */
public record MailOutcome(Kind kind, String reference, String error) {
    public enum Kind implements Labelled {
        /** The server took it. That it arrives, let alone is read, nobody has said. */
        ACCEPTED("Принято почтовым сервером"),
        /** The server will never take it: no such mailbox, message refused. */
        REJECTED("Отвергнуто почтовым сервером"),
        /** Not now: the server is away, busy, or does not know us. */
        NOT_NOW("Сейчас не принято");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Replies that are about this addressee or this message; others (530 log in first …) are about us. */
    private static final Set<Integer> FINAL_REPLIES =
            Set.of(501, 510, 511, 512, 513, 550, 551, 552, 553, 554, 555, 556);

    public static MailOutcome accepted(String reference) {
        return new MailOutcome(Kind.ACCEPTED, reference, null);
    }

    public static MailOutcome rejected(String error) {
        return new MailOutcome(Kind.REJECTED, null, error);
    }

    public static MailOutcome notNow(String error) {
        return new MailOutcome(Kind.NOT_NOW, null, error);
    }

    public static MailOutcome ofReply(int code) {
        var error = "SMTP " + code;
        return FINAL_REPLIES.contains(code) ? rejected(error) : notNow(error);
    }
}
