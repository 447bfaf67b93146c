package ru.zhku.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.notification.channel.MailServer.Document;
import ru.zhku.notification.channel.MailServer.Email;
import ru.zhku.notification.channel.domain.Letter;
import ru.zhku.notification.channel.domain.LetterBlock;
import ru.zhku.notification.channel.domain.MailOutcome;

/** The ways out of the house: paper and e-mail. */
@ApplicationScoped
public class Channels {
    private static final String PDF = "application/pdf";

    private final LetterPdf pdf;
    private final MailServer mailServer;
    private final BusinessClock clock;

    Channels(LetterPdf pdf, MailServer mailServer, BusinessClock clock) {
        this.pdf = pdf;
        this.mailServer = mailServer;
        this.clock = clock;
    }

    /** Prints letters into one document, each on its own pages. */
    public byte[] print(List<Letter> letters) {
        return pdf.print(letters);
    }

    /** Offers a letter to the mail server: the text, and the printable letter with it. */
    public MailOutcome mail(UUID noticeId, Letter letter) {
        var document = new Document("uvedomlenie-" + letter.number() + ".pdf", PDF, print(List.of(letter)));
        return mailServer.offer(new Email(
                noticeId,
                clock.now().atZone(clock.zone()),
                letter.recipient().email(),
                letter.subject(),
                text(letter),
                document));
    }

    /** What sending one e-mail may take at the worst. */
    public Duration longestMail() {
        return mailServer.longest();
    }

    private static String text(Letter letter) {
        var sender = letter.sender();
        return LetterBlock.plainText(letter.body()) + "\n\n№ " + letter.number() + "\n" + sender.name() + "\n"
                + sender.address() + (sender.phone().isBlank() ? "" : "\nтел. " + sender.phone()) + "\n";
    }
}
