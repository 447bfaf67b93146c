package ru.zhku.notification.notice.domain;

import java.time.LocalDate;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.channel.domain.Channel;

/** An act that somebody wants to do on a day, with its proof and its reason. */
public record ActOrder(NoticeAct act, LocalDate on, Proof proof, NoticeReason reason) {

    /** @throws Refusal where the order is wrong in itself, whatever the notice */
    public void demandSound(LocalDate today) {
        if (on.isAfter(today)) {
            throw Refusal.at("/on", "act-in-future", "on", on, "today", today);
        }
        if (needsProof()
                && (proof == null
                        || proof.reference() == null
                        || proof.reference().isBlank())) {
            throw Refusal.at("/proof", "proof-required", "act", act.label());
        }
        if (proof != null && act == NoticeAct.CONFIRM_DELIVERY && !proof.kind().startsTerm()) {
            throw Refusal.at(
                    "/proof/kind", "proof-starts-no-term", "kind", proof.kind().label());
        }
        if (proof != null && !proof.kind().fits(act)) {
            throw Refusal.at(
                    "/proof/kind", "proof-does-not-fit", "kind", proof.kind().label(), "act", act.label());
        }
        if (reason != null && !reason.fits(act)) {
            throw Refusal.at("/reason", "reason-does-not-fit", "reason", reason.label(), "act", act.label());
        }
    }

    /** @throws Refusal where a notice of this channel and history cannot take it */
    public void demandFitting(Channel channel, LocalDate lastFactOn) {
        if (act == NoticeAct.POST && channel != Channel.LETTER) {
            throw Refusal.of("email-cannot-be-posted");
        }
        if (on.isBefore(lastFactOn)) {
            throw Refusal.at("/on", "act-before-fact", "on", on, "fact", lastFactOn);
        }
    }

    /** The reason as given, or the usual one of the channel. */
    public NoticeReason reasonFor(Channel channel) {
        if (reason != null) {
            return reason;
        }
        return switch (act) {
            case FAIL -> channel == Channel.EMAIL ? NoticeReason.EMAIL_BOUNCED : NoticeReason.LETTER_RETURNED;
            case CANCEL -> NoticeReason.CANCELLED;
            default -> null;
        };
    }

    private boolean needsProof() {
        return act == NoticeAct.HAND_OVER || act == NoticeAct.CONFIRM_DELIVERY;
    }
}
