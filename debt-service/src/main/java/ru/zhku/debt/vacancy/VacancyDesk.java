package ru.zhku.debt.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ru.zhku.debt.premises.Premises;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.vacancy.domain.EstimateKind;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;

/** Enters limits, decisions and estimates; none is ever changed. */
@ApplicationScoped
class VacancyDesk {
    /** For a square metre and month: beyond it a sum of the year would not fit. */
    private static final Money MOST_RENT = Money.parse("1000000.00");

    private final LimitStore limits;
    private final ConservationStore decisions;
    private final EstimateStore estimates;
    private final Premises premises;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    VacancyDesk(
            LimitStore limits,
            ConservationStore decisions,
            EstimateStore estimates,
            Premises premises,
            Idempotency idempotency,
            BusinessClock clock,
            Caller caller) {
        this.limits = limits;
        this.decisions = decisions;
        this.estimates = estimates;
        this.premises = premises;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    @Transactional
    LimitsResource.View enterLimit(String key, LimitsResource.Request request) {
        return idempotency.once(key, request, LimitsResource.View.class, () -> {
            request.document().demand(clock.today());
            if (request.amount().isNegative()) {
                throw Refusal.at("/amount", "vacancy-amount");
            }
            var from = request.from() == null ? request.document().on() : request.from();
            if (from.isBefore(PremisesEntry.FIRST_DAY)) {
                throw Refusal.at("/from", "limit-day", "first", PremisesEntry.FIRST_DAY);
            }
            var view = new LimitsResource.View(
                    Ids.next(),
                    premises.municipality(request.oktmo()),
                    request.year(),
                    request.resource(),
                    request.amount(),
                    from,
                    request.document(),
                    caller.subject(),
                    clock.now());
            limits.insert(view);
            return view;
        });
    }

    @Transactional
    ConservationResource.View enterDecision(String key, ConservationResource.Request request) {
        return idempotency.once(key, request, ConservationResource.View.class, () -> {
            var object = premises.demandForCaller(request.premisesId());
            request.document().demand(clock.today());
            var state = premises.stateOn(object.id(), request.document().on());
            if (state.filter(PremisesState::isEmptyStock).isEmpty()) {
                throw Refusal.at(
                        "/premisesId",
                        "conservation-not-empty",
                        "day",
                        request.document().on(),
                        "state",
                        state.map(PremisesState::label).orElse("ещё не на учёте"));
            }
            var view = new ConservationResource.View(
                    Ids.next(),
                    object.oktmo(),
                    object.id(),
                    object.kind(),
                    object.address(),
                    request.year(),
                    request.estimatedCost(),
                    request.allocated(),
                    request.document(),
                    request.note(),
                    caller.subject(),
                    clock.now());
            decisions.insert(view);
            return view;
        });
    }

    @Transactional
    EstimatesResource.View enterEstimate(UUID premisesId, String key, EstimatesResource.Request request) {
        return idempotency.once(key, request, EstimatesResource.View.class, () -> {
            var object = premises.demandForCaller(premisesId);
            request.document().demand(clock.today());
            demandFields(object.kind(), request);
            var view = new EstimatesResource.View(
                    Ids.next(),
                    object.id(),
                    request.kind(),
                    request.oneOffCost(),
                    request.monthlyCostAfter(),
                    request.rentPerSqm(),
                    request.document(),
                    caller.subject(),
                    clock.now());
            estimates.insert(view);
            return view;
        });
    }

    private static void demandFields(ObjectKind kind, EstimatesResource.Request request) {
        boolean letting = request.kind() == EstimateKind.LETTING;
        if (letting != (request.rentPerSqm() != null)) {
            throw Refusal.at("/rentPerSqm", "estimate-rent");
        }
        if (letting && kind != ObjectKind.FLAT) {
            throw Refusal.at("/kind", "estimate-of-kind", "object", kind.label());
        }
        demandNotNegative("/oneOffCost", request.oneOffCost());
        demandNotNegative("/monthlyCostAfter", request.monthlyCostAfter());
        demandNotNegative("/rentPerSqm", request.rentPerSqm());
        if (letting && request.rentPerSqm().compareTo(MOST_RENT) > 0) {
            throw Refusal.at("/rentPerSqm", "rent-too-high", "most", MOST_RENT);
        }
    }

    private static void demandNotNegative(String pointer, Money amount) {
        if (amount != null && amount.isNegative()) {
            throw Refusal.at(pointer, "vacancy-amount");
        }
    }
}
