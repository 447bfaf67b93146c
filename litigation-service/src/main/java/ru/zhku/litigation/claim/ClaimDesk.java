package ru.zhku.litigation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.litigation.candidate.Candidates;
import ru.zhku.litigation.candidate.domain.CandidateAct;
import ru.zhku.litigation.candidate.domain.CandidateFacts;
import ru.zhku.litigation.claim.domain.ClaimStatus;
import ru.zhku.litigation.claim.domain.ClaimTerms;
import ru.zhku.litigation.contract.ClaimSent;
import ru.zhku.litigation.contract.LitigationEvents;
import ru.zhku.litigation.contract.NoticeRequested;
import ru.zhku.litigation.law.domain.LawNumbers;

/** Sends pre-trial claims: the claim, the candidate's move and both events in one transaction. */
@ApplicationScoped
class ClaimDesk {
    private static final String TEMPLATE = "PRETRIAL_CLAIM";

    private final ClaimRepository claims;
    private final Candidates candidates;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    ClaimDesk(
            ClaimRepository claims,
            Candidates candidates,
            Outbox outbox,
            Idempotency idempotency,
            BusinessClock clock) {
        this.claims = claims;
        this.candidates = candidates;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    ClaimView send(String idempotencyKey, ClaimRequest request) {
        return idempotency.once(idempotencyKey, request, ClaimView.class, () -> send(request));
    }

    private ClaimView send(ClaimRequest request) {
        var candidate = candidates.lock(request.candidateId());
        candidates.demandPossible(candidate.id(), CandidateAct.CLAIM);
        var amount = candidate.demand(request.amount(), request.amountReason());
        var today = clock.today();
        var terms = ClaimTerms.of(candidate.consumerGroup(), today, request.days(), LawNumbers.standard());
        var claim = claim(candidate, amount, today, request.days(), terms);
        claim.amountReason = request.amountReason();
        claims.persist(claim);
        candidates.claimed(candidate.id(), claim.id, today, terms.earliestFilingOn());
        var key = claim.id.toString();
        outbox.append(
                LitigationEvents.CLAIM_SENT,
                key,
                new ClaimSent(
                        claim.id,
                        candidate.id(),
                        candidate.accountId(),
                        candidate.oktmo(),
                        candidate.claimant().name(),
                        amount,
                        today));
        outbox.append(
                LitigationEvents.NOTICE_REQUESTED,
                key,
                new NoticeRequested(
                        claim.id,
                        candidate.accountId(),
                        candidate.oktmo(),
                        TEMPLATE,
                        amount,
                        today,
                        candidate.overdueMonths(),
                        candidate.oldestServiceMonth(),
                        candidate.claimant().name(),
                        terms.payBy()));
        return ClaimView.of(claim);
    }

    private static Claim claim(
            CandidateFacts candidate, Money amount, LocalDate today, int demandDays, ClaimTerms terms) {
        var claim = new Claim();
        claim.id = Ids.next();
        claim.candidateId = candidate.id();
        claim.accountId = candidate.accountId();
        claim.accountNumber = candidate.accountNumber();
        claim.oktmo = candidate.oktmo();
        claim.claimant = candidate.claimant();
        claim.amount = amount.kopecks();
        claim.sentOn = today;
        claim.demandDays = demandDays;
        claim.payBy = terms.payBy();
        claim.earliestFilingOn = terms.earliestFilingOn();
        claim.status = ClaimStatus.SENT;
        return claim;
    }
}
