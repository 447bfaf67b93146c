package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.litigation.candidate.domain.FilingGate;
import ru.zhku.litigation.candidate.domain.FilingGate.PartyCheck;
import ru.zhku.litigation.courtcase.domain.CaseKind;
import ru.zhku.litigation.courtcase.domain.CourtKind;
import ru.zhku.litigation.courtcase.domain.CourtRoute;
import ru.zhku.litigation.duty.domain.DutyRoute;
import ru.zhku.litigation.duty.domain.StateDuty;
import ru.zhku.litigation.hold.Holds;
import ru.zhku.litigation.law.domain.LawNumbers;
import ru.zhku.litigation.party.Parties;
import ru.zhku.litigation.party.domain.Party;
import ru.zhku.litigation.party.domain.PartyAnswer;

/** Puts a candidate together with its history and the gate before filing. */
@ApplicationScoped
class CandidateReader {
    private final CandidateQuery query;
    private final CandidateRepository candidates;
    private final Parties parties;
    private final Holds holds;
    private final BusinessClock clock;
    private final Caller caller;

    CandidateReader(
            CandidateQuery query,
            CandidateRepository candidates,
            Parties parties,
            Holds holds,
            BusinessClock clock,
            Caller caller) {
        this.query = query;
        this.candidates = candidates;
        this.parties = parties;
        this.holds = holds;
        this.clock = clock;
        this.caller = caller;
    }

    CandidateDetail detail(UUID id) {
        var view = view(id);
        var candidate = candidates.findById(id);
        var remarks = FilingGate.check(
                candidate.gateFacts(view.overdue(), holds.of(candidate.accountId), debtor(view)), clock.today());
        return new CandidateDetail(
                view,
                new CandidateDetail.Gate(
                        FilingGate.isReady(remarks),
                        remarks.stream().map(CandidateDetail.Remark::of).toList(),
                        proposal(view)),
                candidates.history(id).stream().map(CandidateDetail.Line::of).toList(),
                candidate.version);
    }

    PartyCheck debtor(UUID id) {
        return debtor(view(id));
    }

    private PartyCheck debtor(CandidateView view) {
        return check(parties.ask(view.accountId(), "проверка готовности к подаче в суд"));
    }

    /** @throws Refusal {@code party-not-reachable} or {@code party-not-known} */
    Party party(UUID id) {
        var answer = parties.ask(view(id).accountId(), "подготовка документов в суд");
        if (!answer.reachable()) {
            throw Refusal.of("party-not-reachable");
        }
        if (answer.party() == null) {
            throw Refusal.of("party-not-known");
        }
        return answer.party();
    }

    CandidateView view(UUID id) {
        return query.find(CandidateQuery.byId(id, caller.seesAllMunicipalities() ? null : caller.oktmo()))
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    private CandidateDetail.Proposal proposal(CandidateView view) {
        if (!view.overdue().isPositive()) {
            return null;
        }
        var today = clock.today();
        var route = CourtRoute.propose(view.consumerGroup(), view.overdue(), today, LawNumbers.standard());
        if (route.court() == CourtKind.ARBITRATION) {
            return new CandidateDetail.Proposal(route.kind(), route.court(), null, null);
        }
        var dutyRoute = route.kind() == CaseKind.COURT_ORDER ? DutyRoute.COURT_ORDER : DutyRoute.CLAIM;
        var duty = StateDuty.standard().quote(view.overdue(), dutyRoute, today);
        return new CandidateDetail.Proposal(route.kind(), route.court(), duty.duty(), duty.legalBasis());
    }

    private static PartyCheck check(PartyAnswer answer) {
        if (!answer.reachable()) {
            return PartyCheck.AWAY;
        }
        var party = answer.party();
        return party == null
                ? PartyCheck.UNKNOWN
                : new PartyCheck(true, true, party.hasName(), party.hasInn(), party.hasAddress());
    }
}
