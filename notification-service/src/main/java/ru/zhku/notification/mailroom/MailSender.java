package ru.zhku.notification.mailroom;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.notification.channel.Channels;
import ru.zhku.notification.channel.domain.Letter;
import ru.zhku.notification.channel.domain.MailOutcome;
import ru.zhku.notification.contact.Contacts;
import ru.zhku.notification.letter.Letters;
import ru.zhku.notification.mailroom.WorkQueue.Task;
import ru.zhku.notification.notice.Notices;

/**
 * Sends e-mails as the contact policy allows. Sending and writing down cannot be one act: a crash between them, or an
 * answer of the mail server that comes too late, sends again, with the same Message-ID; nothing is ever left unsent.
 */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final Duration TO_WRITE_DOWN = Duration.ofMinutes(1);

    private final WorkQueue queue;
    private final Notices notices;
    private final Letters letters;
    private final Channels channels;
    private final Contacts contacts;
    private final BusinessClock clock;
    private final MailroomSettings settings;

    MailSender(
            WorkQueue queue,
            Notices notices,
            Letters letters,
            Channels channels,
            Contacts contacts,
            BusinessClock clock,
            MailroomSettings settings) {
        this.queue = queue;
        this.notices = notices;
        this.letters = letters;
        this.channels = channels;
        this.contacts = contacts;
        this.clock = clock;
        this.settings = settings;
    }

    /** Sends one of the e-mails that may go now; returns how many it took in hand. */
    int sendOne() {
        var task = queue.claimToMail(clock.now(), channels.longestMail().plus(TO_WRITE_DOWN));
        task.ifPresent(this::sendOrPutOff);
        return task.isPresent() ? 1 : 0;
    }

    private void sendOrPutOff(Task task) {
        try {
            send(task);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "the e-mail of notice %s cannot be sent: %s",
                    task.noticeId(), e.getClass().getName());
            tryAgain(task);
        }
    }

    private void send(Task task) {
        if (notices.cancelIfAsked(task.noticeId())) {
            queue.reset(task.noticeId());
            return;
        }
        var letter = letters.read(task.noticeId())
                .orElseThrow(() -> new IllegalStateException("a notice that is ready has no letter"));
        var postponed =
                contacts.reserveMessage(task.noticeId(), letter.recipient().email());
        if (postponed.isPresent()) {
            var wait = postponed.get();
            queue.waitUntil(task.noticeId(), wait.until(), wait.rule());
            notices.cancelIfAsked(task.noticeId()); // it may have been asked while the lease was ours
            return;
        }
        var outcome = offer(task, letter);
        if (outcome.kind() != MailOutcome.Kind.ACCEPTED) {
            contacts.releaseMessage(task.noticeId());
            LOG.warnf("the e-mail of notice %s was not accepted: %s", task.noticeId(), outcome.error());
        }
        boolean last = task.attempts() + 1 >= settings.mailAttempts();
        if (notices.settle(task.noticeId(), outcome, last)) {
            queue.reset(task.noticeId());
        } else {
            tryAgain(task);
        }
    }

    /** What cannot be offered ends as what nobody accepts: after so many attempts by a letter. */
    private MailOutcome offer(Task task, Letter letter) {
        try {
            return channels.mail(task.noticeId(), letter);
        } catch (RuntimeException e) {
            return MailOutcome.notNow(e.getClass().getName());
        }
    }

    private void tryAgain(Task task) {
        queue.tryAgainIn(task.noticeId(), settings.mailBackOff().after(task.attempts() + 1));
    }
}
