package ru.zhku.litigation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.litigation.candidate.Candidates;
import ru.zhku.litigation.claim.domain.ClaimStatus;
import ru.zhku.litigation.claim.domain.ClaimTerms;
import ru.zhku.litigation.contract.LitigationEvents;
import ru.zhku.litigation.contract.NoticeDelivered;
import ru.zhku.litigation.law.domain.LawNumbers;

/** Notes when our claim reached the debtor; letters that others asked for are not ours. */
@ApplicationScoped
class NoticeDeliveredHandler implements EventHandler {
    private final ClaimRepository claims;
    private final Candidates candidates;

    NoticeDeliveredHandler(ClaimRepository claims, Candidates candidates) {
        this.claims = claims;
        this.candidates = candidates;
    }

    @Override
    public EventType type() {
        return LitigationEvents.NOTICE_DELIVERED;
    }

    @Override
    public void handle(Event event) {
        var notice = event.data(NoticeDelivered.class);
        if (notice.requestId() == null) {
            return;
        }
        claims.locked(notice.requestId())
                .filter(claim -> claim.status != ClaimStatus.SERVED)
                .ifPresent(claim -> {
                    var proof = notice.proof();
                    claim.served(
                            notice.noticeId(),
                            notice.channel(),
                            notice.deliveredOn(),
                            proof == null ? null : proof.kind(),
                            proof == null ? null : proof.reference());
                    var posted = notice.sentOn() == null ? notice.deliveredOn() : notice.sentOn();
                    var group = candidates.consumerGroup(claim.candidateId);
                    claim.posted(posted, ClaimTerms.filingFrom(group, claim.payBy, posted, LawNumbers.standard()));
                    candidates.served(claim.candidateId, claim.id, notice.deliveredOn(), claim.earliestFilingOn);
                });
    }
}
