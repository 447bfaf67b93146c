package ru.zhku.notification.mailroom;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import ru.zhku.notification.account.Accounts;
import ru.zhku.notification.mailroom.WorkQueue.Task;
import ru.zhku.notification.notice.Notices;

/** Turns requested notices into letters; while debt-service is away they wait and are tried again. */
@ApplicationScoped
class LetterWriter {
    private static final Logger LOG = Logger.getLogger(LetterWriter.class);
    private static final int BATCH = 20;

    private final WorkQueue queue;
    private final Notices notices;
    private final Accounts accounts;
    private final MailroomSettings settings;

    LetterWriter(WorkQueue queue, Notices notices, Accounts accounts, MailroomSettings settings) {
        this.queue = queue;
        this.notices = notices;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Writes some of the letters that wait; returns how many it took in hand. */
    int writeSome() {
        var tasks = queue.claimToWrite(BATCH);
        boolean away = false;
        for (var task : tasks) {
            if (away) {
                postpone(task);
            } else {
                away = !write(task);
            }
        }
        return tasks.size();
    }

    /** Returns false when debt-service is away: then the rest of the batch need not ask. */
    private boolean write(Task task) {
        try {
            var answer = accounts.party(task.accountId());
            if (answer.isAway() || answer.failed()) {
                postpone(task);
                return !answer.isAway();
            }
            if (answer.incomplete()) {
                failed(task, "the answer has no name or no address");
                return true;
            }
            if (answer.isUnknown()) {
                notices.accountNotFound(task.noticeId());
            } else {
                notices.write(task.noticeId(), answer.party());
            }
            queue.reset(task.noticeId());
        } catch (RuntimeException e) {
            failed(task, e.getClass().getName());
        }
        return true;
    }

    /** A letter that cannot be made is tried a number of times and then given up, so that somebody hears of it. */
    private void failed(Task task, String why) {
        LOG.errorf("the letter of notice %s cannot be written: %s", task.noticeId(), why);
        if (task.failures() + 1 >= settings.letterAttempts()) {
            notices.notWritten(task.noticeId());
        } else {
            queue.failedToWrite(task.noticeId());
            postpone(task);
        }
    }

    private void postpone(Task task) {
        queue.tryAgainIn(task.noticeId(), settings.partyBackOff().after(task.attempts() + 1));
    }
}
