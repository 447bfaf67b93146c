package ru.zhku.litigation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.litigation.candidate.Candidates;
import ru.zhku.litigation.claim.domain.ClaimStatus;
import ru.zhku.litigation.contract.LitigationEvents;
import ru.zhku.litigation.contract.NoticeFailed;

/**
 * A claim that could not be delivered sets its candidate free for another one. Where another letter took the place of
 * the one that failed, the claim is still on its way.
 */
@ApplicationScoped
class NoticeFailedHandler implements EventHandler {
    private final ClaimRepository claims;
    private final Candidates candidates;

    NoticeFailedHandler(ClaimRepository claims, Candidates candidates) {
        this.claims = claims;
        this.candidates = candidates;
    }

    @Override
    public EventType type() {
        return LitigationEvents.NOTICE_FAILED;
    }

    @Override
    public void handle(Event event) {
        var notice = event.data(NoticeFailed.class);
        if (notice.requestId() == null || notice.replacedBy() != null) {
            return;
        }
        claims.locked(notice.requestId())
                .filter(claim -> claim.status == ClaimStatus.SENT)
                .ifPresent(claim -> {
                    claim.failed(notice.noticeId(), notice.channel(), notice.failedOn(), notice.reason());
                    candidates.claimFailed(claim.candidateId, claim.id, notice.failedOn(), notice.reason());
                });
    }
}
