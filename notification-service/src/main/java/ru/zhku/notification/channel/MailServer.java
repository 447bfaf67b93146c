package ru.zhku.notification.channel;

import io.quarkus.runtime.Startup;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import ru.zhku.notification.channel.domain.MailOutcome;

/**
 * Hands e-mails to the mail server by SMTP (RFC 5321), each over a connection of its own: the threads that send may
 * wait, and what hangs ends with its connection.
 */
@ApplicationScoped
@Startup
class MailServer {
    /**
     * A text with a document.
     *
     * @param key names the e-mail: a repetition bears the same Message-ID, so that a mailbox can tell it from a second
     *     one
     */
    record Email(UUID key, Instant at, String to, String subject, String text, Document document) {}

    record Document(String name, String mediaType, byte[] content) {}

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Session session;
    private final InternetAddress from;

    /** @throws IllegalStateException the sender's address cannot be read: the service does not start */
    MailServer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.from = sender(settings.from());
    }

    /**
     * Offers an e-mail to the server.
     *
     * @return accepted, with the Message-ID; rejected for good, when it is about the addressee or the message; else not
     *     now
     */
    MailOutcome offer(Email email) {
        try (var transport = session.getTransport("smtp")) {
            var message = message(email);
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
            return MailOutcome.accepted(message.getMessageID());
        } catch (AddressException e) {
            return MailOutcome.rejected("no address that mail knows");
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    private MimeMessage message(Email email) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(email.text(), UTF_8);
        var document = new MimeBodyPart();
        document.setDataHandler(new DataHandler(new ByteArrayDataSource(
                email.document().content(), email.document().mediaType())));
        document.setFileName(email.document().name());
        var message = new MimeMessage(session);
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(email.to(), true));
        message.setSubject(email.subject(), UTF_8);
        message.setSentDate(Date.from(email.at()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: robots do not answer
        message.setContent(new MimeMultipart(text, document));
        message.saveChanges();
        message.setHeader("Message-ID", "<" + email.key() + "@" + domain() + ">"); // saveChanges gave another
        return message;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /** The reply that the server gave; one to the sender's name is about us, whatever its number. */
    private static MailOutcome outcome(MessagingException error) {
        MailOutcome found = MailOutcome.notNow(error.getClass().getSimpleName());
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPSenderFailedException refused) {
                return MailOutcome.notNow("SMTP " + refused.getReturnCode() + " to the sender's address");
            } else if (cause instanceof SMTPAddressFailedException refused) {
                found = MailOutcome.ofReply(refused.getReturnCode());
            } else if (cause instanceof SMTPSendFailedException refused) {
                found = MailOutcome.ofReply(refused.getReturnCode());
            }
        }
        return found;
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        var millis = String.valueOf(settings.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls()));
        properties.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(settings.startTls() != MailSettings.StartTls.DISABLED));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(settings.startTls() == MailSettings.StartTls.REQUIRED));
        properties.setProperty("mail.smtp.quitwait", "false"); // a letter that was taken is taken, whatever follows
        return properties;
    }

    private static InternetAddress sender(String from) {
        try {
            var sender = new InternetAddress(from, true);
            sender.setPersonal(sender.getPersonal(), UTF_8);
            return sender;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException(
                    "MAIL_FROM is no address: give one like no-reply@example.ru or Администрация <no-reply@example.ru>",
                    e);
        }
    }
}
