package ru.zhku.measures.interpretation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.measures.interpretation.domain.ReadingFact;
import ru.zhku.measures.interpretation.domain.ReadingState;
import ru.zhku.measures.plan.Plans;
import ru.zhku.measures.plan.domain.Mechanism;
import ru.zhku.measures.plan.domain.Plan;

/** Records that an official confirmed a proposed reading, or withdrew it. */
@ApplicationScoped
class Deciding {
    /** Who sends what, on which version. */
    record Command(UUID planId, String mechanismId, ReadingState act, LocalDate on, String position, String note) {}

    private final Plans plans;
    private final Interpretations interpretations;
    private final ReadingRepository repository;
    private final Idempotency idempotency;
    private final Caller caller;
    private final BusinessClock clock;

    Deciding(
            Plans plans,
            Interpretations interpretations,
            ReadingRepository repository,
            Idempotency idempotency,
            Caller caller,
            BusinessClock clock) {
        this.plans = plans;
        this.interpretations = interpretations;
        this.repository = repository;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    InterpretationView decide(String idempotencyKey, String ifMatch, Command command) {
        var plan = plans.visible(command.planId());
        var mechanism = plan.interpretable().stream()
                .filter(one -> one.id().equals(command.mechanismId()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("not-found"));
        return idempotency.once(
                idempotencyKey, command, InterpretationView.class, () -> record(plan, mechanism, ifMatch, command));
    }

    private InterpretationView record(Plan plan, Mechanism mechanism, String ifMatch, Command command) {
        repository.hold(plan.id(), mechanism.id());
        var facts = interpretations.facts(plan.id()).stream()
                .filter(fact -> fact.mechanismId().equals(mechanism.id()))
                .toList();
        ETags.demand(ifMatch, facts.size());
        check(plan, facts, command);
        var row = new ReadingEntity();
        row.id = Ids.next();
        row.planId = plan.id();
        row.mechanismId = mechanism.id();
        row.order = facts.size() + 1L;
        row.act = command.act();
        row.on = command.on();
        row.position = command.position();
        row.note = command.note();
        row.recordedAt = clock.now();
        row.recordedBy = caller.subject();
        repository.persistAndFlush(row);
        return InterpretationView.of(mechanism, clock.today(), interpretations.facts(plan.id()));
    }

    private void check(Plan plan, List<ReadingFact> facts, Command command) {
        if (!plan.hasRole(command.position())) {
            var field = command.act() == ReadingState.CONFIRMED ? "/confirmedBy" : "/withdrawnBy";
            throw Refusal.at(field, "position-unknown", "position", command.position());
        }
        var last = facts.isEmpty() ? null : facts.get(facts.size() - 1);
        var earliest = last == null ? plan.inForceFrom() : last.on();
        if (command.on().isBefore(earliest) || command.on().isAfter(clock.today())) {
            throw Refusal.at(
                    "/on", "reading-day-invalid", "on", command.on(), "earliest", earliest, "today", clock.today());
        }
        boolean confirmed = last != null && last.act() == ReadingState.CONFIRMED;
        if (confirmed && command.act() == ReadingState.CONFIRMED) {
            throw Refusal.of("reading-already-confirmed", "mechanism", command.mechanismId());
        }
        if (!confirmed && command.act() == ReadingState.WITHDRAWN) {
            throw Refusal.of("reading-not-confirmed", "mechanism", command.mechanismId());
        }
    }
}
