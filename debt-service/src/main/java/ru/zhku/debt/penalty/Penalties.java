package ru.zhku.debt.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.penalty.domain.ChargePenalty;
import ru.zhku.debt.penalty.domain.PenaltyReckoning;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.WorkingCalendars;

/** Reckons penalties from the facts of a request; stores nothing. */
@ApplicationScoped
class Penalties {
    private final PenaltyRuleStore rules;
    private final WorkingCalendars calendars;

    Penalties(PenaltyRuleStore rules, WorkingCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    PenaltyView of(PenaltyRequest request) {
        var facts = RequestFacts.of(request, new DueDates(calendars.current()));
        var law = rules.current();
        var reckoning = new PenaltyReckoning(law, request.choices(), request.asOf(), facts.charges(), facts.payments());
        reckoning.overdrawn().ifPresent(refund -> {
            var at = "/payments/" + (refund.id() - facts.charges().size()) + "/amount";
            throw Refusal.at(at, "refund-exceeds-payments");
        });
        var charges = new ArrayList<PenaltyView.Charge>();
        var notInForce = new ArrayList<String>();
        for (int i = 0; i < request.charges().size(); i++) {
            var charge = request.charges().get(i);
            var fact = facts.charges().get(i);
            var dueBasis = charge.dueOn() == null
                    ? DueDates.rule(charge.serviceMonth()).legalBasis()
                    : null;
            charges.add(view(charge.id(), fact, reckoning, reckoning.reckon(fact, request.schedule(), dueBasis)));
            if (!reckoning.isInForce(fact)) {
                notInForce.add(charge.id());
            }
        }
        return new PenaltyView(
                charges,
                charges.stream().map(PenaltyView.Charge::penalty).reduce(Money.ZERO, Money::plus),
                law.ratesVerifiedThrough(),
                PenaltyNotes.warnings(reckoning, law.ratesVerifiedThrough(), notInForce),
                PenaltyNotes.legalBasis(reckoning));
    }

    private static PenaltyView.Charge view(
            String id, ChargeFact fact, PenaltyReckoning reckoning, ChargePenalty penalty) {
        return new PenaltyView.Charge(
                id,
                LocalDate.ofEpochDay(fact.dueOn()),
                Money.ofKopecks(reckoning.outstanding(fact)),
                Money.ofKopecks(penalty.penalty()),
                SegmentView.of(penalty.segments()));
    }
}
