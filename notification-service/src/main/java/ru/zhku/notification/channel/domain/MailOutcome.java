package ru.zhku.notification.channel.domain;

import java.util.Set;
import java.util.regex.Pattern;
import ru.zhku.kit.web.Labelled;

/**
 * What became of a message that was offered to the mail server.
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

    /** An enhanced code (RFC 3463) behind the three digits. */
    private static final Pattern ENHANCED =
            Pattern.compile("\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

    /** The sender is not who he says (RFC 7372: DKIM, SPF, DMARC, reverse DNS), whatever is answered. */
    private static final Pattern NOT_AUTHENTIC = Pattern.compile("5\\.7\\.2\\d");

    /** The sender's address, or his right to send, though RCPT TO is answered. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("5\\.(1\\.[78]|7\\.\\d{1,3})");

    public static MailOutcome accepted(String reference) {
        return new MailOutcome(Kind.ACCEPTED, reference, null);
    }

    public static MailOutcome rejected(String error) {
        return new MailOutcome(Kind.REJECTED, null, error);
    }

    public static MailOutcome notNow(String error) {
        return new MailOutcome(Kind.NOT_NOW, null, error);
    }

    /**
     * A refusal is final when it is about the addressee or the message. One that is about us would come for every
     * letter alike: it is not now, as if the server were away. Servers tell us so at MAIL FROM, or, by default, only at
     * RCPT TO, with an enhanced code.
     *
     * @param verb of the command that is answered (RFC 5321, 4.1.1): MAIL, RCPT, DATA, or the dot behind the text
     * @param code the reply's three digits; below zero: the connection ended instead
     * @param text the reply as it came: {@code 550 5.1.1 no such user}
     */
    public static MailOutcome ofReply(String verb, int code, String text) {
        if (code < 0) {
            return notNow("the connection ended at " + verb);
        }
        var found = ENHANCED.matcher(text);
        var enhanced = found.matches() ? found.group(1) : "";
        boolean aboutUs = verb.equals("MAIL")
                || NOT_AUTHENTIC.matcher(enhanced).matches()
                || verb.equals("RCPT") && NOT_ALLOWED.matcher(enhanced).matches();
        var error = "SMTP " + code + " " + enhanced + (enhanced.isEmpty() ? "" : " ") + "to " + verb;
        return FINAL_REPLIES.contains(code) && !aboutUs ? rejected(error) : notNow(error);
    }
}
