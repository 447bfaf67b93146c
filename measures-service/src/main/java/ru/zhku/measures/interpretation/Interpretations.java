package ru.zhku.measures.interpretation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.measures.interpretation.domain.MechanismReading;
import ru.zhku.measures.interpretation.domain.ReadingFact;
import ru.zhku.measures.plan.domain.Plan;

/** Which reading of a plan counts on a day. */
@ApplicationScoped
public class Interpretations {
    private final ReadingRepository repository;

    Interpretations(ReadingRepository repository) {
        this.repository = repository;
    }

    /** One reading for each printed mechanism, in the plan's order. */
    @Transactional
    public List<MechanismReading> of(Plan plan, LocalDate day) {
        var facts = facts(plan.id());
        return plan.mechanisms().stream()
                .map(mechanism -> MechanismReading.on(day, mechanism, facts))
                .toList();
    }

    List<ReadingFact> facts(UUID planId) {
        return repository.ofPlan(planId).stream().map(ReadingEntity::fact).toList();
    }
}
