package ru.zhku.measures.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.measures.plan.Plans;
import ru.zhku.measures.plan.domain.Plan;

/** Records that something was done, with its evidence. */
@ApplicationScoped
class Recording {
    /** Either the occurrence, or plan and mechanism. */
    record Command(
            UUID occurrenceId, UUID planId, String mechanismId, LocalDate doneOn, String note, List<String> evidence) {}

    private record Target(Plan plan, String mechanismId, UUID occurrenceId) {}

    private final Plans plans;
    private final Executions executions;
    private final ExecutionRepository repository;
    private final Idempotency idempotency;
    private final Caller caller;
    private final BusinessClock clock;
    private final ObjectMapper json;

    Recording(
            Plans plans,
            Executions executions,
            ExecutionRepository repository,
            Idempotency idempotency,
            Caller caller,
            BusinessClock clock,
            ObjectMapper json) {
        this.plans = plans;
        this.executions = executions;
        this.repository = repository;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    @Transactional
    ExecutionView record(String idempotencyKey, Command command) {
        return idempotency.once(idempotencyKey, command, ExecutionView.class, () -> store(command));
    }

    private ExecutionView store(Command command) {
        var target = command.occurrenceId() == null ? byMechanism(command) : byOccurrence(command);
        var earliest = target.plan().inForceFrom();
        if (command.doneOn().isBefore(earliest) || command.doneOn().isAfter(clock.today())) {
            throw Refusal.at(
                    "/doneOn",
                    "execution-day-invalid",
                    "doneOn",
                    command.doneOn(),
                    "earliest",
                    earliest,
                    "today",
                    clock.today());
        }
        var row = new ExecutionEntity();
        row.id = Ids.next();
        row.planId = target.plan().id();
        row.oktmo = target.plan().oktmo();
        row.mechanismId = target.mechanismId();
        row.occurrenceId = target.occurrenceId();
        row.doneOn = command.doneOn();
        row.note = command.note();
        row.evidence = text(command.evidence() == null ? List.of() : command.evidence());
        row.recordedAt = clock.now();
        row.recordedBy = caller.subject();
        repository.persist(row);
        return ExecutionView.of(row, json);
    }

    private Target byMechanism(Command command) {
        if (command.planId() == null || command.mechanismId() == null) {
            throw Refusal.of("execution-target");
        }
        var plan = plans.visible(command.planId());
        if (plan.mechanism(command.mechanismId()).isEmpty()) {
            throw Refusal.at("/mechanismId", "mechanism-unknown", "mechanism", command.mechanismId());
        }
        return new Target(plan, command.mechanismId(), null);
    }

    private Target byOccurrence(Command command) {
        if (command.planId() != null || command.mechanismId() != null) {
            throw Refusal.of("execution-target");
        }
        for (var plan : plans.visible()) {
            for (var mechanism : executions.progress(plan, clock.today())) {
                for (var progress : mechanism.progress()) {
                    if (progress.occurrence().id().equals(command.occurrenceId())) {
                        return new Target(plan, progress.occurrence().mechanismId(), command.occurrenceId());
                    }
                }
            }
        }
        throw Refusal.at("/occurrenceId", "occurrence-unknown", "occurrenceId", command.occurrenceId());
    }

    private String text(List<String> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be written", e);
        }
    }
}
