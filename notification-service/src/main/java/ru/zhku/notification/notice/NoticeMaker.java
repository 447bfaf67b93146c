package ru.zhku.notification.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import ru.zhku.notification.account.Accounts;
import ru.zhku.notification.account.domain.Party;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.letter.Letters;
import ru.zhku.notification.notice.NoticeQueue.Task;
import ru.zhku.notification.notice.domain.ChannelChoice;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeState;

/** Turns requested notices into letters; while debt-service is away they wait and are tried again. */
@ApplicationScoped
class NoticeMaker {
    private static final Logger LOG = Logger.getLogger(NoticeMaker.class);
    private static final int BATCH = 20;

    private final NoticeQueue queue;
    private final NoticeRepository notices;
    private final NoticeActs acts;
    private final Accounts accounts;
    private final Letters letters;
    private final NoticeSettings settings;

    NoticeMaker(
            NoticeQueue queue,
            NoticeRepository notices,
            NoticeActs acts,
            Accounts accounts,
            Letters letters,
            NoticeSettings settings) {
        this.queue = queue;
        this.notices = notices;
        this.acts = acts;
        this.accounts = accounts;
        this.letters = letters;
        this.settings = settings;
    }

    /** Makes some of the letters that wait; returns how many it took in hand. */
    int makeSome() {
        var tasks = queue.claimToMake(BATCH);
        boolean away = false;
        for (var task : tasks) {
            if (away) {
                postpone(task);
            } else {
                away = !make(task);
            }
        }
        return tasks.size();
    }

    /** Returns false when debt-service is away: then the rest of the batch need not ask. */
    private boolean make(Task task) {
        try {
            var answer = accounts.party(task.accountId());
            if (answer.isAway()) {
                postpone(task);
                return false;
            }
            QuarkusTransaction.requiringNew().run(() -> {
                if (answer.isUnknown()) {
                    giveUp(task);
                } else {
                    write(task, answer.party());
                }
            });
        } catch (RuntimeException e) {
            LOG.errorf("the letter of notice %s cannot be made: %s", task.noticeId(), e.getClass().getName());
            postpone(task);
        }
        return true;
    }

    private void write(Task task, Party party) {
        var notice = notices.locked(task.noticeId(), null);
        if (notice.state != NoticeState.REQUESTED) {
            return;
        }
        var draft = letters.write(
                notice.templateCode, notice.number, acts.todayFor(notice), party, notice.figures());
        var letter = draft.letter();
        letters.keep(notice.id, letter);
        notice.templateVersion = draft.templateVersion();
        notice.channel = ChannelChoice.of(
                notice.askedChannel, notice.templateCode, letter.recipient().email() != null);
        notice.accountNumber = party.accountNumber();
        notice.supplierInn = party.supplierInn();
        notice.consumerGroup = party.consumerGroup();
        notice.tenure = party.tenure();
        acts.doByService(notice, NoticeAct.RENDER, null, null);
        notices.flush();
        queue.reset(notice.id);
    }

    private void giveUp(Task task) {
        var notice = notices.locked(task.noticeId(), null);
        if (notice.state == NoticeState.REQUESTED) {
            notice.channel = notice.askedChannel == null ? Channel.LETTER : notice.askedChannel;
            acts.doByService(notice, NoticeAct.FAIL, null, NoticeReason.ACCOUNT_NOT_FOUND);
        }
    }

    private void postpone(Task task) {
        queue.tryAgainIn(task.noticeId(), settings.partyBackOff().after(task.attempts() + 1));
    }
}
