package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.litigation.candidate.domain.CandidateAct;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.CandidateTable;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.FreshDebt;
import ru.zhku.litigation.law.domain.LawNumbers;

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

    /** A crossing: the debt is a new matter for every claimant, whatever was closed before. */
    void exceeded(AccountPicture.Shown shown, UUID eventId) {
        over(shown, new Cause(BY_EVENT, eventId, null), claimant -> true);
    }

    /** News of an account that stays over the threshold: after closed work only fresh debt opens a candidate. */
    void stillOver(AccountPicture.Shown shown, UUID eventId) {
        over(shown, new Cause(BY_EVENT, eventId, null), claimant -> isFresh(shown, claimant));
    }

    private void over(AccountPicture.Shown shown, Cause cause, Predicate<Claimant> isToOpen) {
        var inWork = candidates.inWork(shown.accountId());
        inWork.forEach(candidate -> refresh(candidate, shown, cause));
        for (var claimant : shown.shares().claimants()) {
            if (inWork.stream().noneMatch(candidate -> candidate.claimant == claimant) && isToOpen.test(claimant)) {
                open(shown, claimant, cause);
            }
        }
    }

    private void refresh(Candidate candidate, AccountPicture.Shown shown, Cause cause) {
        if (candidate.belowThreshold) {
            candidate.markBelowThreshold(false);
            moveIfKnown(candidate, CandidateAct.EXCEED_AGAIN, shown.asOf(), cause);
        }
        if (candidate.status != CandidateStatus.OPEN) {
            return;
        }
        candidate.reclassify(shown.consumerGroup(), shown.tenure());
        if (!shown.shares().of(candidate.claimant).isPositive()) {
            move(candidate, CandidateAct.SHARE_GONE, shown.asOf(), cause);
        }
    }

    private boolean isFresh(AccountPicture.Shown shown, Claimant claimant) {
        var last = candidates.last(shown.accountId(), claimant);
        if (last.isEmpty() || last.get().status != CandidateStatus.CLOSED) {
            return true;
        }
        var share = shown.shares().of(claimant);
        var closed = last.get();
        closed.paidDownTo(share.kopecks());
        return new FreshDebt(share, Money.ofKopecks(closed.settledAmount), shown.overdue(), shown.monthlyCharge())
                .callsForWork(shown.asOf(), LawNumbers.standard());
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
