package ru.zhku.notification.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import ru.zhku.notification.channel.Channels;
import ru.zhku.notification.channel.domain.MailOutcome;
import ru.zhku.notification.contact.Contacts;
import ru.zhku.notification.letter.Letters;
import ru.zhku.notification.notice.NoticeQueue.Task;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.notice.domain.Proof;
import ru.zhku.notification.notice.domain.ProofKind;

/**
 * Sends e-mails as the contact policy allows. Sending and writing down cannot be one act: a crash between them sends
 * again, with the same Message-ID; nothing is ever left unsent.
 */
@ApplicationScoped
class NoticeMailer {
    private static final Logger LOG = Logger.getLogger(NoticeMailer.class);
    private static final int BATCH = 5;

    private final NoticeQueue queue;
    private final NoticeRepository notices;
    private final NoticeActs acts;
    private final Letters letters;
    private final Channels channels;
    private final Contacts contacts;
    private final NoticeSettings settings;

    NoticeMailer(
            NoticeQueue queue,
            NoticeRepository notices,
            NoticeActs acts,
            Letters letters,
            Channels channels,
            Contacts contacts,
            NoticeSettings settings) {
        this.queue = queue;
        this.notices = notices;
        this.acts = acts;
        this.letters = letters;
        this.channels = channels;
        this.contacts = contacts;
        this.settings = settings;
    }

    /** Sends some of the e-mails that may go now; returns how many it took in hand. */
    int sendSome() {
        var tasks = queue.claimToMail(BATCH, contacts.moment());
        for (var task : tasks) {
            try {
                send(task);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "the e-mail of notice %s cannot be sent: %s",
                        task.noticeId(), e.getClass().getName());
                queue.tryAgainIn(task.noticeId(), settings.mailBackOff().after(task.attempts() + 1));
            }
        }
        return tasks.size();
    }

    private void send(Task task) {
        var letter = letters.read(task.noticeId())
                .orElseThrow(() -> new IllegalStateException("a notice that is ready has no letter"));
        var postponed = contacts.reserveMessage(task.noticeId(), letter.recipient().email());
        if (postponed.isPresent()) {
            queue.waitUntil(
                    task.noticeId(), postponed.get().until(), postponed.get().rule());
            return;
        }
        var outcome = channels.mail(task.noticeId(), letter);
        if (outcome.kind() != MailOutcome.Kind.ACCEPTED) {
            contacts.releaseMessage(task.noticeId());
            LOG.warnf("the e-mail of notice %s was not accepted: %s", task.noticeId(), outcome.error());
        }
        QuarkusTransaction.requiringNew().run(() -> settle(task, outcome));
    }

    private void settle(Task task, MailOutcome outcome) {
        var notice = notices.locked(task.noticeId(), null);
        if (notice.state != NoticeState.READY) {
            LOG.warnf("notice %s became %s while its e-mail was on its way", notice.id, notice.state);
            return;
        }
        int failures = task.attempts() + 1;
        switch (outcome.kind()) {
            case ACCEPTED -> {
                var proof = new Proof(ProofKind.SMTP_ACCEPTED, outcome.reference());
                acts.doByService(notice, NoticeAct.SEND, proof, null);
            }
            case REJECTED -> endOrReplace(notice, NoticeReason.EMAIL_REJECTED);
            case NOT_NOW -> {
                if (notice.cancelAsked || failures >= settings.mailAttempts()) {
                    endOrReplace(notice, NoticeReason.EMAIL_NOT_ACCEPTED);
                } else {
                    queue.tryAgainIn(notice.id, settings.mailBackOff().after(failures));
                    return;
                }
            }
            default -> throw new IllegalStateException("unknown outcome " + outcome.kind());
        }
        notices.flush();
        queue.reset(notice.id);
    }

    /** What did not go out and is not wanted any more is simply cancelled. */
    private void endOrReplace(NoticeEntity notice, NoticeReason failure) {
        if (notice.cancelAsked) {
            acts.doByService(notice, NoticeAct.CANCEL, null, NoticeReason.DEBT_CLEARED);
        } else {
            acts.doByService(notice, NoticeAct.FAIL, null, failure);
        }
    }
}
