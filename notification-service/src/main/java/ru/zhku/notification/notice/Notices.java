package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;
import ru.zhku.notification.account.domain.Party;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.channel.domain.MailOutcome;
import ru.zhku.notification.letter.Letters;
import ru.zhku.notification.notice.domain.ChannelChoice;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.notice.domain.Proof;
import ru.zhku.notification.notice.domain.ProofKind;

/** What the mailroom does with notices; each call is a transaction of its own. */
@ApplicationScoped
public class Notices {
    private static final Logger LOG = Logger.getLogger(Notices.class);

    private final NoticeRepository notices;
    private final NoticeActs acts;
    private final Letters letters;

    Notices(NoticeRepository notices, NoticeActs acts, Letters letters) {
        this.notices = notices;
        this.acts = acts;
        this.letters = letters;
    }

    /** Writes the letter and chooses its way; what is no longer wanted stays as it is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(UUID noticeId, Party party) {
        var notice = notices.locked(noticeId, null);
        if (notice.state != NoticeState.REQUESTED) {
            return;
        }
        var draft = letters.write(notice.templateCode, notice.number, acts.todayFor(notice), party, notice.figures());
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
    }

    /** Nobody knows whose account it is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void accountNotFound(UUID noticeId) {
        var notice = notices.locked(noticeId, null);
        if (notice.state == NoticeState.REQUESTED) {
            notice.channel = notice.askedChannel == null ? Channel.LETTER : notice.askedChannel;
            acts.doByService(notice, NoticeAct.FAIL, null, NoticeReason.ACCOUNT_NOT_FOUND);
        }
    }

    /** A letter that cannot be made for all the attempts; whoever asked for it hears of the failure. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void notWritten(UUID noticeId) {
        var notice = notices.locked(noticeId, null);
        if (notice.state == NoticeState.REQUESTED) {
            notice.channel = notice.askedChannel == null ? Channel.LETTER : notice.askedChannel;
            acts.doByService(notice, NoticeAct.FAIL, null, NoticeReason.LETTER_NOT_WRITTEN);
        }
    }

    /** Cancels an e-mail whose debt was cleared while it was in hand; returns whether it did. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean cancelIfAsked(UUID noticeId) {
        var notice = notices.locked(noticeId, null);
        if (notice.state != NoticeState.READY || !notice.cancelAsked) {
            return false;
        }
        acts.doByService(notice, NoticeAct.CANCEL, null, NoticeReason.DEBT_CLEARED);
        return true;
    }

    /**
     * Writes down what the mail server said.
     *
     * @param last no further attempt will be made
     * @return whether the e-mail is settled; otherwise it has to be tried again
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean settle(UUID noticeId, MailOutcome outcome, boolean last) {
        var notice = notices.locked(noticeId, null);
        if (notice.state != NoticeState.READY) {
            LOG.warnf("notice %s became %s while its e-mail was on its way", notice.id, notice.state);
            return true;
        }
        if (outcome.kind() == MailOutcome.Kind.ACCEPTED) {
            var proof = new Proof(ProofKind.SMTP_ACCEPTED, outcome.reference());
            acts.doByService(notice, NoticeAct.SEND, proof, null);
        } else if (notice.cancelAsked) {
            acts.doByService(notice, NoticeAct.CANCEL, null, NoticeReason.DEBT_CLEARED);
        } else if (outcome.kind() == MailOutcome.Kind.REJECTED) {
            acts.doByService(notice, NoticeAct.FAIL, null, NoticeReason.EMAIL_REJECTED);
        } else if (last) {
            acts.doByService(notice, NoticeAct.FAIL, null, NoticeReason.EMAIL_NOT_ACCEPTED);
        } else {
            return false;
        }
        return true;
    }
}
