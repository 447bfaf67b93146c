package ru.zhku.litigation.courtcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.litigation.candidate.Candidates;
import ru.zhku.litigation.candidate.domain.FilingGate.PartyCheck;
import ru.zhku.litigation.candidate.domain.GateCode;
import ru.zhku.litigation.contract.CaseFiled;
import ru.zhku.litigation.contract.DecisionEntered;
import ru.zhku.litigation.contract.LitigationEvents;
import ru.zhku.litigation.courtcase.domain.ActKind;
import ru.zhku.litigation.courtcase.domain.CaseFile;
import ru.zhku.litigation.courtcase.domain.CaseTable;

/** Carries a case from act to act: the act, its consequences and its event in one transaction. */
@ApplicationScoped
class CaseDesk {
    private final CourtCaseRepository cases;
    private final Candidates candidates;
    private final Filing filing;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    CaseDesk(
            CourtCaseRepository cases,
            Candidates candidates,
            Filing filing,
            Outbox outbox,
            Idempotency idempotency,
            BusinessClock clock,
            Caller caller) {
        this.cases = cases;
        this.candidates = candidates;
        this.filing = filing;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    @Transactional
    CaseDetail act(UUID id, String ifMatch, String idempotencyKey, CaseActRequest request, PartyCheck debtor) {
        return idempotency.once(idempotencyKey, request, CaseDetail.class, () -> act(id, ifMatch, request, debtor));
    }

    /** What the gate needs to know of the debtor; asked before the transaction, so that no lock waits for it. */
    PartyCheck debtor(UUID id) {
        return candidates.debtor(
                cases.findByIdOptional(id).filter(this::isMine).orElseThrow(() -> Refusal.of("not-found")).candidateId);
    }

    CaseDetail detail(UUID id) {
        var courtCase = cases.findByIdOptional(id).filter(this::isMine).orElseThrow(() -> Refusal.of("not-found"));
        return CaseDetail.of(courtCase, cases.acts(id));
    }

    private CaseDetail act(UUID id, String ifMatch, CaseActRequest request, PartyCheck debtor) {
        var courtCase = cases.locked(id).filter(this::isMine).orElseThrow(() -> Refusal.of("not-found"));
        ETags.demand(ifMatch, courtCase.version);
        var acts = cases.acts(id);
        var step = fileOf(courtCase, acts).take(request.act(), clock.today());
        demandFieldsOfFiling(request);
        var passedOver =
                step.act().kind() == ActKind.FILE ? filing.file(courtCase, request, debtor) : List.<GateCode>of();
        courtCase.took(step);
        cases.getEntityManager()
                .persist(CourtCaseAct.of(id, acts.size() + 1, step.act(), clock.now(), caller.subject())
                        .overriding(passedOver, request.overrideReason()));
        tellCandidate(courtCase, step.act().on());
        publish(courtCase, step);
        cases.flush();
        return CaseDetail.of(courtCase, cases.acts(id));
    }

    private static CaseFile fileOf(CourtCase courtCase, List<CourtCaseAct> acts) {
        return new CaseFile(
                courtCase.kind,
                Money.ofKopecks(courtCase.amount),
                acts.stream().map(CourtCaseAct::act).toList());
    }

    private static void demandFieldsOfFiling(CaseActRequest request) {
        if (request.kind() != ActKind.FILE && (request.duty() != null || request.dutyBasis() != null)) {
            throw Refusal.at(request.duty() != null ? "/duty" : "/dutyBasis", "act-without-duty");
        }
        if (request.kind() != ActKind.FILE && request.overrideReason() != null) {
            throw Refusal.at("/overrideReason", "act-without-override");
        }
    }

    private void tellCandidate(CourtCase courtCase, LocalDate on) {
        switch (courtCase.state) {
            case RETURNED, ORDER_CANCELLED -> candidates.returned(courtCase.candidateId, courtCase.id, on);
            case IN_FORCE, TERMINATED ->
                candidates.finished(courtCase.candidateId, courtCase.id, on, Money.ofKopecks(courtCase.amount));
            default -> {
                // the candidate stays where it is
            }
        }
    }

    private void publish(CourtCase c, CaseFile.Step step) {
        if (CaseTable.CASE_FILED.equals(step.row().event())) {
            outbox.append(LitigationEvents.CASE_FILED, c.id.toString(), filed(c));
        } else if (CaseTable.DECISION_ENTERED.equals(step.row().event())) {
            outbox.append(LitigationEvents.DECISION_ENTERED, c.id.toString(), decided(c));
        }
    }

    private static CaseFiled filed(CourtCase c) {
        return new CaseFiled(
                c.id,
                c.claimId,
                c.accountId,
                c.oktmo,
                c.kind.name(),
                c.claimant.name(),
                c.consumerGroup,
                c.tenure,
                Money.ofKopecks(c.amount),
                Money.ofKopecks(c.duty),
                c.filedOn);
    }

    private static DecisionEntered decided(CourtCase c) {
        return new DecisionEntered(
                c.id,
                c.accountId,
                c.oktmo,
                c.kind.name(),
                c.claimant.name(),
                c.outcome.name(),
                Money.ofKopecks(c.awarded),
                CaseView.money(c.awardedPenalty),
                c.decidedOn);
    }

    private boolean isMine(CourtCase courtCase) {
        return caller.seesAllMunicipalities() || courtCase.oktmo.equals(caller.oktmo());
    }
}
