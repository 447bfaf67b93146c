package ru.zhku.litigation.courtcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.litigation.candidate.Candidates;
import ru.zhku.litigation.candidate.domain.CandidateAct;
import ru.zhku.litigation.candidate.domain.CandidateFacts;
import ru.zhku.litigation.claim.Claims;
import ru.zhku.litigation.courtcase.domain.CaseState;
import ru.zhku.litigation.courtcase.domain.CourtRoute;
import ru.zhku.litigation.law.domain.LawNumbers;

/** Opens drafts; a candidate has at most one case that is not over. */
@ApplicationScoped
class CaseOpening {
    private final CourtCaseRepository cases;
    private final Candidates candidates;
    private final Claims claims;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    CaseOpening(
            CourtCaseRepository cases,
            Candidates candidates,
            Claims claims,
            Idempotency idempotency,
            BusinessClock clock) {
        this.cases = cases;
        this.candidates = candidates;
        this.claims = claims;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param idempotencyKey optional here: a second draft of one candidate is refused anyway */
    @Transactional
    CaseDetail open(String idempotencyKey, CaseRequest request) {
        return idempotencyKey == null
                ? open(request)
                : idempotency.once(idempotencyKey, request, CaseDetail.class, () -> open(request));
    }

    private CaseDetail open(CaseRequest request) {
        var candidate = candidates.lock(candidateId(request));
        candidates.demandPossible(candidate.id(), CandidateAct.FILE);
        cases.live(candidate.id()).ifPresent(live -> {
            throw Refusal.of("case-already-open", "caseId", live.id);
        });
        var courtCase = draft(request, candidate, candidate.demand(request.amount(), request.amountReason()));
        cases.persistAndFlush(courtCase);
        return CaseDetail.of(courtCase, List.of());
    }

    private UUID candidateId(CaseRequest request) {
        if ((request.candidateId() == null) == (request.claimId() == null)) {
            throw Refusal.of("case-candidate-or-claim");
        }
        return request.candidateId() != null
                ? request.candidateId()
                : claims.get(request.claimId()).candidateId();
    }

    private CourtCase draft(CaseRequest request, CandidateFacts candidate, Money amount) {
        var today = clock.today();
        var courtCase = new CourtCase();
        courtCase.id = Ids.next();
        courtCase.candidateId = candidate.id();
        courtCase.claimId = request.claimId() == null ? candidate.claimId() : request.claimId();
        courtCase.accountId = candidate.accountId();
        courtCase.accountNumber = candidate.accountNumber();
        courtCase.oktmo = candidate.oktmo();
        courtCase.claimant = candidate.claimant();
        courtCase.consumerGroup = candidate.consumerGroup().name();
        courtCase.tenure = candidate.tenure();
        courtCase.kind = request.kind();
        courtCase.courtKind = request.courtKind() == null
                ? CourtRoute.courtFor(request.kind(), candidate.consumerGroup(), amount, today, LawNumbers.standard())
                : request.courtKind();
        courtCase.court = request.court();
        courtCase.amount = amount.kopecks();
        courtCase.amountReason = request.amountReason();
        courtCase.state = CaseState.DRAFT;
        courtCase.createdOn = today;
        return courtCase;
    }
}
