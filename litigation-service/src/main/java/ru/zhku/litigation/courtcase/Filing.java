package ru.zhku.litigation.courtcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.litigation.candidate.Candidates;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.claim.Claims;
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

    void file(CourtCase courtCase, CaseActRequest request) {
        var on = request.on();
        var amount = Money.ofKopecks(courtCase.amount);
        demandClaimTerm(courtCase, on);
        var route = new CourtRoute(courtCase.kind, courtCase.courtKind);
        route.demandWithin(amount, on, LawNumbers.standard());
        var paidBefore = cases.paidForCancelledOrder(courtCase.candidateId);
        courtCase.filed(on, FilingDuty.of(route, amount, on, stated(courtCase, request), paidBefore));
        candidates.filed(courtCase.candidateId, courtCase.id, on);
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
        if (on.isBefore(claim.sentOn())) {
            throw Refusal.at("/on", "filing-before-claim", "on", on, "sentOn", claim.sentOn());
        }
        if (organisation && on.isBefore(claim.earliestFilingOn())) {
            throw Refusal.at("/on", "claim-term-running", "earliest", claim.earliestFilingOn());
        }
    }
}
