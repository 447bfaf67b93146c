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
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import ru.zhku.notification.channel.domain.EmailAddress;
import ru.zhku.notification.channel.domain.MailOutcome;

/**
 * Hands e-mails to the mail server by SMTP (RFC 5321), on the thread that calls and over a connection each; every step
 * has a timeout ({@link MailSettings#timeout}).
 */
@ApplicationScoped
@Startup
class MailServer {
    /**
     * A text with a document.
     *
     * @param key names the e-mail: a repetition bears the same Message-ID, so that a mailbox can tell it from a second
     *     one
     * @param to as {@link EmailAddress} gives it
     */
    record Email(UUID key, ZonedDateTime at, String to, String subject, String text, Document document) {}

    record Document(String name, String mediaType, byte[] content) {}

    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Answers waited for: connection, greeting, EHLO, STARTTLS, handshake, EHLO, AUTH three times, MAIL, RCPT, DATA, text. */
    private static final int STEPS = 13;

    private final MailSettings settings;
    private final InternetAddress from;
    private final String domain;
    private final Session session;

    /** @throws IllegalStateException settings with which no e-mail could leave: the service does not start */
    MailServer(MailSettings settings) {
        this.settings = settings;
        this.from = sender(settings.from());
        this.domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        demand(
                settings.user().isPresent() == settings.password().isPresent(),
                "SMTP_USER and SMTP_PASSWORD go together");
        demand(settings.timeout().toMillis() > 0, "zhku.mail.timeout is a wait, such as 1M");
        this.session = Session.getInstance(properties(settings, domain));
    }

    /** What one e-mail may take when every answer comes at the last moment. */
    Duration longest() {
        return settings.timeout().multipliedBy(STEPS);
    }

    /**
     * Offers an e-mail to the server.
     *
     * @return accepted, with the Message-ID; rejected for good, when it is about the addressee or the message; else not
     *     now
     */
    MailOutcome offer(Email email) {
        SMTPTransport transport = null;
        try {
            var message = message(email);
            transport = (SMTPTransport) session.getTransport("smtp");
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            if (settings.user().isPresent() && !transport.supportsExtension("AUTH")) {
                return MailOutcome.notNow("the server offers no login");
            }
            transport.sendMessage(message, message.getAllRecipients());
            return MailOutcome.accepted(message.getMessageID());
        } catch (AddressException e) {
            return MailOutcome.rejected("no address that mail knows");
        } catch (MessagingException e) {
            return outcome(e, transport);
        } finally {
            letGo(transport);
        }
    }

    /** From the reply to its text on a letter is the server's: how the connection ends changes nothing. */
    private static void letGo(SMTPTransport transport) {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debugf("the mail server ended the connection first: %s", names(e));
            }
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
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(email.at()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: robots do not answer
        message.setContent(new MimeMultipart(text, document));
        message.saveChanges();
        message.setHeader("Message-ID", "<" + email.key() + "@" + domain + ">"); // saveChanges gave another
        return message;
    }

    private static MailOutcome outcome(MessagingException error, SMTPTransport transport) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return MailOutcome.ofReply("RCPT", refused.getReturnCode(), refused.getMessage());
            }
            if (cause instanceof SMTPSendFailedException refused) {
                var verb = refused.getCommand().split(" ")[0];
                return MailOutcome.ofReply(verb, refused.getReturnCode(), refused.getMessage());
            }
        }
        int last = transport == null ? -1 : transport.getLastReturnCode();
        return MailOutcome.notNow(names(error) + (last > 0 ? " after SMTP " + last : ""));
    }

    /** What happened, by the names of the classes: their messages may quote an address. */
    private static String names(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    private static Properties properties(MailSettings settings, String domain) {
        var properties = new Properties();
        var millis = String.valueOf(settings.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.localhost", settings.ehlo().orElse(domain));
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(settings.startTls() != MailSettings.StartTls.DISABLED));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(settings.startTls() == MailSettings.StartTls.REQUIRED));
        return properties;
    }

    private static InternetAddress sender(String from) {
        try {
            var sender = new InternetAddress(from, false);
            sender.setAddress(EmailAddress.of(sender.getAddress())
                    .orElseThrow(() -> new AddressException("no address of one mailbox")));
            sender.setPersonal(sender.getPersonal(), UTF_8);
            return sender;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException(
                    "MAIL_FROM is no address: give one like no-reply@example.ru or Администрация <no-reply@example.ru>",
                    e);
        }
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
