package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.contract.NoticeDelivered;
import ru.zhku.notification.contract.NoticeDelivered.DeliveryProof;
import ru.zhku.notification.contract.NoticeFailed;
import ru.zhku.notification.contract.NotificationEvents;
import ru.zhku.notification.letter.Letters;
import ru.zhku.notification.notice.domain.ActOrder;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeTransitions;
import ru.zhku.notification.notice.domain.Proof;
import ru.zhku.notification.template.domain.TemplateCode;

/** The one place where a notice changes its state: by the table, with a fact, and with the event that follows. */
@ApplicationScoped
class NoticeActs {
    static final String SERVICE = "notification-service";

    private final NoticeFacts facts;
    private final NewNotices newNotices;
    private final Letters letters;
    private final Outbox outbox;
    private final ThresholdMarks marks;
    private final BusinessClock clock;

    NoticeActs(
            NoticeFacts facts,
            NewNotices newNotices,
            Letters letters,
            Outbox outbox,
            ThresholdMarks marks,
            BusinessClock clock) {
        this.facts = facts;
        this.newNotices = newNotices;
        this.letters = letters;
        this.outbox = outbox;
        this.marks = marks;
        this.clock = clock;
    }

    /** @throws Refusal when a person may not do this to the notice now */
    void check(NoticeEntity notice, ActOrder order) {
        if (!order.act().isByHand()) {
            throw Refusal.at("/kind", "act-not-by-hand", "act", order.act().label());
        }
        order.demandSound(clock.today());
        NoticeTransitions.of(notice.state, order.act());
        if (notice.leased) {
            throw Refusal.of("notice-being-sent");
        }
        order.demandFitting(notice.channel, notice.lastFactOn());
        if (order.proof() != null) {
            letters.read(notice.id)
                    .ifPresent(letter ->
                            order.proof().demandImpersonal(letter.recipient().name()));
        }
    }

    /** Does what {@link #check} has let through. */
    void doByHand(NoticeEntity notice, ActOrder order, String actor) {
        apply(notice, order.act(), order.on(), order.proof(), order.reasonFor(notice.channel), actor);
    }

    /** Does what the service itself does, today; but never before the notice's last fact, should the clocks differ. */
    void doByService(NoticeEntity notice, NoticeAct act, Proof proof, NoticeReason reason) {
        apply(notice, act, todayFor(notice), proof, reason, SERVICE);
    }

    LocalDate todayFor(NoticeEntity notice) {
        var today = clock.today();
        return today.isBefore(notice.lastFactOn()) ? notice.lastFactOn() : today;
    }

    private void apply(
            NoticeEntity notice, NoticeAct act, LocalDate on, Proof proof, NoticeReason reason, String actor) {
        var transition = NoticeTransitions.of(notice.state, act);
        notice.state = transition.to();
        notice.reason = reason;
        if (proof != null) {
            notice.proofKind = proof.kind();
            notice.proofReference = proof.reference();
        }
        facts.append(notice.id, new NoticeFacts.Fact(act, transition.to(), on, clock.now(), proof, reason, actor));
        switch (transition.to()) {
            case READY -> notice.letterOn = on;
            case SENT -> notice.sentOn = on;
            case DELIVERED -> delivered(notice, on, proof);
            case FAILED -> failed(notice, on);
            case CANCELLED -> cancelled(notice, on);
            default -> throw new IllegalStateException("nothing leads back to " + transition.to());
        }
    }

    private void delivered(NoticeEntity notice, LocalDate on, Proof proof) {
        if (notice.sentOn == null) {
            notice.sentOn = on;
        }
        notice.deliveredOn = on;
        notice.closedOn = on;
        outbox.append(
                NotificationEvents.NOTICE_DELIVERED,
                notice.id.toString(),
                new NoticeDelivered(
                        notice.id,
                        notice.requestId,
                        notice.accountId,
                        notice.oktmo,
                        notice.templateCode.name(),
                        notice.channel.name(),
                        notice.sentOn,
                        on,
                        new DeliveryProof(proof.kind().name(), proof.reference())),
                notice.causationId);
    }

    private void failed(NoticeEntity notice, LocalDate on) {
        notice.closedOn = on;
        tellFailure(notice, on, wantsLetter(notice) ? newNotices.onPaperInsteadOf(notice).id : null);
    }

    /** Whoever asked for the letter waits for an answer: one that is not coming is told like a failure. */
    private void cancelled(NoticeEntity notice, LocalDate on) {
        notice.closedOn = on;
        if (notice.requestId != null) {
            tellFailure(notice, on, null);
        }
    }

    private void tellFailure(NoticeEntity notice, LocalDate on, UUID replacement) {
        outbox.append(
                NotificationEvents.NOTICE_FAILED,
                notice.id.toString(),
                new NoticeFailed(
                        notice.id,
                        notice.requestId,
                        notice.accountId,
                        notice.oktmo,
                        notice.templateCode.name(),
                        notice.channel == null ? null : notice.channel.name(),
                        notice.reason.name(),
                        on,
                        replacement),
                notice.causationId);
    }

    /** A failed e-mail calls for a letter, unless the debt it warned of has gone. */
    private boolean wantsLetter(NoticeEntity notice) {
        boolean settled = notice.templateCode == TemplateCode.PRETRIAL_WARNING && marks.isCleared(notice.accountId);
        return notice.channel == Channel.EMAIL && notice.reason.callsForLetter() && !settled;
    }
}
