package ru.zhku.notification.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.notification.channel.domain.Letter;
import ru.zhku.notification.channel.domain.LetterBlock;
import ru.zhku.notification.channel.domain.MailOutcome;

/** The ways out of the house: paper and e-mail. */
@ApplicationScoped
public class Channels {
    private static final String PDF = "application/pdf";

    private final LetterPdf pdf;
    private final ReactiveMailer mailer;
    private final Duration patience;
    private final String mailDomain;

    Channels(
            LetterPdf pdf,
            ReactiveMailer mailer,
            @ConfigProperty(name = "zhku.mail.timeout", defaultValue = "20S") Duration patience,
            @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.pdf = pdf;
        this.mailer = mailer;
        this.patience = patience;
        this.mailDomain = from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    }

    /** Prints letters into one document, each on its own pages. */
    public byte[] print(List<Letter> letters) {
        return pdf.print(letters);
    }

    /**
     * Sends a letter as an e-mail: the text, and the printable letter with it. A repetition bears the same Message-ID,
     * so that a mailbox can tell it from a second letter.
     */
    public MailOutcome mail(UUID noticeId, Letter letter) {
        var messageId = "<" + noticeId + "@" + mailDomain + ">";
        var mail = Mail.withText(letter.recipient().email(), letter.subject(), text(letter))
                .addHeader("Message-ID", messageId)
                .addHeader("Auto-Submitted", "auto-generated")
                .addAttachment("uvedomlenie-" + letter.number() + ".pdf", print(List.of(letter)), PDF);
        try {
            mailer.send(mail).await().atMost(patience);
            return MailOutcome.accepted(messageId);
        } catch (TimeoutException e) {
            return MailOutcome.notNow("no answer of the mail server in " + patience.toSeconds() + " s");
        } catch (RuntimeException e) {
            return outcome(e);
        }
    }

    private static MailOutcome outcome(RuntimeException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return MailOutcome.ofReply(smtp.getReplyCode());
            }
        }
        return MailOutcome.notNow(error.getClass().getSimpleName());
    }

    private static String text(Letter letter) {
        var sender = letter.sender();
        return LetterBlock.plainText(letter.body()) + "\n\n№ " + letter.number() + "\n" + sender.name() + "\n"
                + sender.address() + (sender.phone().isBlank() ? "" : "\nтел. " + sender.phone()) + "\n";
    }
}
