package ru.zhku.litigation.courtcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.litigation.candidate.Candidates;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.candidate.domain.FilingGate;
import ru.zhku.litigation.candidate.domain.FilingGate.PartyCheck;
import ru.zhku.litigation.candidate.domain.GateCode;
import ru.zhku.litigation.candidate.domain.GateLevel;
import ru.zhku.litigation.claim.Claims;
import ru.zhku.litigation.claim.domain.ClaimStatus;
import ru.zhku.litigation.courtcase.domain.CourtRoute;
import ru.zhku.litigation.courtcase.domain.FilingDuty;
import ru.zhku.litigation.law.domain.LawNumbers;

/** What must hold on the day of filing: the court's limit, the claim's term, the duty; then the candidate is in court. */
@ApplicationScoped
class Filing {
    private final CourtCaseRepository cases;
    private final Candidates candidates;
    private final Claims claims;
    private final Optional<String> municipalityExemption;

    Filing(
            CourtCaseRepository cases,
            Candidates candidates,
            Claims claims,
            @ConfigProperty(name = "zhku.litigation.municipality-duty-exemption")
                    Optional<String> municipalityExemption) {
        this.cases = cases;
        this.candidates = candidates;
        this.claims = claims;
        this.municipalityExemption = municipalityExemption;
    }

    /**
     * @return the obstacles of the gate that the lawyer passed over with a reason; empty where there were none
     * @throws Refusal for a claim that the law demands, the court's limit, the duty, and {@code filing-not-ready}
     */
    List<GateCode> file(CourtCase courtCase, CaseActRequest request, PartyCheck debtor) {
        var on = request.on();
        var amount = Money.ofKopecks(courtCase.amount);
        var claimInForce = candidates.lock(courtCase.candidateId).claimId();
        courtCase.claimId = claimInForce == null ? courtCase.claimId : claimInForce;
        demandClaimTerm(courtCase, on);
        var route = new CourtRoute(courtCase.kind, courtCase.courtKind);
        route.demandWithin(amount, on, LawNumbers.standard());
        var paidBefore = cases.paidForCancelledOrder(courtCase.accountId, courtCase.claimant);
        var duty = FilingDuty.of(route, amount, on, stated(courtCase, request), paidBefore);
        var obstacles = obstacles(courtCase, debtor, on);
        if (!obstacles.isEmpty()
                && (request.overrideReason() == null || request.overrideReason().isBlank())) {
            throw Refusal.of("filing-not-ready", "missing", told(obstacles));
        }
        courtCase.filed(on, duty);
        candidates.filed(courtCase.candidateId, courtCase.id, on);
        return obstacles;
    }

    /** Where the candidate stands is not the lawyer's to pass over: its table decides that. */
    private List<GateCode> obstacles(CourtCase courtCase, PartyCheck debtor, LocalDate on) {
        return candidates.gate(courtCase.candidateId, debtor, on).stream()
                .filter(remark -> remark.level() == GateLevel.BLOCKS && remark.code() != GateCode.NOT_IN_WORK)
                .map(FilingGate.Remark::code)
                .toList();
    }

    private static String told(List<GateCode> obstacles) {
        return obstacles.stream().map(GateCode::label).collect(Collectors.joining("; "));
    }

    private FilingDuty.Stated stated(CourtCase courtCase, CaseActRequest request) {
        boolean exempt = courtCase.claimant == Claimant.MUNICIPALITY
                && municipalityExemption.isPresent()
                && request.duty() == null;
        return exempt
                ? new FilingDuty.Stated(Money.ZERO, municipalityExemption.get())
                : new FilingDuty.Stated(request.duty(), request.dutyBasis());
    }

    private void demandClaimTerm(CourtCase courtCase, LocalDate on) {
        var claim = courtCase.claimId == null ? null : claims.get(courtCase.claimId);
        boolean organisation = ConsumerGroup.of(courtCase.consumerGroup).isOrganisation();
        if (claim == null) {
            if (organisation) {
                throw Refusal.of("pretrial-claim-required");
            }
            return;
        }
        if (organisation && claim.status() == ClaimStatus.FAILED) {
            throw Refusal.of("pretrial-claim-failed");
        }
        if (on.isBefore(claim.sentOn())) {
            throw Refusal.at("/on", "filing-before-claim", "on", on, "sentOn", claim.sentOn());
        }
        if (organisation && on.isBefore(claim.earliestFilingOn())) {
            throw Refusal.at("/on", "claim-term-running", "earliest", claim.earliestFilingOn());
        }
    }
}
