package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.litigation.candidate.domain.CandidateAct;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.CandidateTable;
import ru.zhku.litigation.candidate.domain.Claimant;

/** Opens candidates and moves them by the table; each move leaves a line of history. */
@ApplicationScoped
class CandidateDesk {
    static final String BY_EVENT = "debt-service";

    private final CandidateRepository candidates;
    private final BusinessClock clock;

    CandidateDesk(CandidateRepository candidates, BusinessClock clock) {
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Who did it and on what ground. */
    record Cause(String byWhom, UUID reference, String reason) {}

    void exceeded(AccountPicture.Shown shown, UUID eventId) {
        var cause = new Cause(BY_EVENT, eventId, null);
        var inWork = candidates.inWork(shown.accountId());
        for (var candidate : inWork) {
            if (candidate.belowThreshold) {
                candidate.markBelowThreshold(false);
                moveIfKnown(candidate, CandidateAct.EXCEED_AGAIN, shown.asOf(), cause);
            }
        }
        for (var claimant : shown.shares().claimants()) {
            if (inWork.stream().noneMatch(candidate -> candidate.claimant == claimant)) {
                open(shown, claimant, cause);
            }
        }
    }

    void cleared(UUID accountId, LocalDate on, UUID eventId) {
        for (var candidate : candidates.inWork(accountId)) {
            candidate.markBelowThreshold(true);
            moveIfKnown(candidate, CandidateAct.CLEAR, on, new Cause(BY_EVENT, eventId, null));
        }
    }

    /** @throws ru.zhku.kit.problem.Refusal when the table does not know the act in this status */
    void move(Candidate candidate, CandidateAct act, LocalDate on, Cause cause) {
        candidate.become(CandidateTable.next(candidate.status, act), on);
        note(candidate, act, on, cause);
        if (candidate.status == CandidateStatus.OPEN && candidate.belowThreshold) {
            moveIfKnown(candidate, CandidateAct.CLEAR, on, cause);
        }
    }

    void moveIfKnown(Candidate candidate, CandidateAct act, LocalDate on, Cause cause) {
        if (CandidateTable.find(candidate.status, act).isPresent()) {
            move(candidate, act, on, cause);
        }
    }

    private void open(AccountPicture.Shown shown, Claimant claimant, Cause cause) {
        var candidate = new Candidate();
        candidate.id = Ids.next();
        candidate.accountId = shown.accountId();
        candidate.accountNumber = shown.accountNumber();
        candidate.supplierInn = shown.supplierInn();
        candidate.oktmo = shown.oktmo();
        candidate.claimant = claimant;
        candidate.consumerGroup = shown.consumerGroup();
        candidate.tenure = shown.tenure();
        candidate.status = CandidateStatus.OPEN;
        candidate.openedOn = shown.asOf();
        candidate.openedAmount = shown.shares().of(claimant).kopecks();
        candidates.persist(candidate);
        note(candidate, CandidateAct.OPEN, shown.asOf(), cause);
    }

    private void note(Candidate candidate, CandidateAct act, LocalDate on, Cause cause) {
        var line = new CandidateHistory();
        line.id = Ids.next();
        line.candidateId = candidate.id;
        line.act = act;
        line.status = candidate.status;
        line.on = on;
        line.at = clock.now();
        line.byWhom = cause.byWhom();
        line.reference = cause.reference();
        line.reason = cause.reason();
        candidates.getEntityManager().persist(line);
    }
}
