package ru.zhku.measures.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.zhku.measures.deadline.Deadlines;
import ru.zhku.measures.execution.domain.DebtFacts;
import ru.zhku.measures.execution.domain.DoneBy;
import ru.zhku.measures.execution.domain.Execution;
import ru.zhku.measures.execution.domain.MechanismProgress;
import ru.zhku.measures.execution.domain.Progress;
import ru.zhku.measures.fact.Facts;
import ru.zhku.measures.interpretation.Interpretations;
import ru.zhku.measures.interpretation.domain.MechanismReading;
import ru.zhku.measures.plan.domain.Mechanism;
import ru.zhku.measures.plan.domain.Plan;

/** How far a plan has been carried out on a day. */
@ApplicationScoped
public class Executions {
    private final ExecutionRepository repository;
    private final Interpretations interpretations;
    private final Deadlines deadlines;
    private final Facts facts;

    Executions(ExecutionRepository repository, Interpretations interpretations, Deadlines deadlines, Facts facts) {
        this.repository = repository;
        this.interpretations = interpretations;
        this.deadlines = deadlines;
        this.facts = facts;
    }

    /** Every printed mechanism, in the plan's order. */
    @Transactional
    public List<MechanismProgress> progress(Plan plan, LocalDate day) {
        var debt = new DebtFacts(
                facts.inventories(plan.oktmo(), day),
                facts.analyses(plan.oktmo(), day),
                facts.registers(plan.oktmo(), day),
                facts.stockCounts(plan.oktmo(), day));
        var executions = repository.ofPlan(plan.id()).stream()
                .map(ExecutionEntity::fact)
                .filter(execution -> !execution.doneOn().isAfter(day))
                .toList();
        var all = new ArrayList<MechanismProgress>();
        for (var reading : interpretations.of(plan, day)) {
            var progress = progress(plan, reading, debt, executions, day);
            all.add(new MechanismProgress(reading, progress, besides(reading, progress, executions)));
        }
        return all;
    }

    private static List<Execution> besides(
            MechanismReading reading, List<Progress> progress, List<Execution> executions) {
        var id = reading.mechanism().id();
        return executions.stream()
                .filter(execution -> execution.mechanismId().equals(id))
                .filter(execution -> progress.stream().noneMatch(one -> DoneBy.carriesOut(execution, one.occurrence())))
                .sorted(Comparator.comparing(Execution::doneOn))
                .toList();
    }

    private List<Progress> progress(
            Plan plan, MechanismReading reading, DebtFacts debt, List<Execution> executions, LocalDate day) {
        var code = measuredBy(reading.mechanism());
        return deadlines.of(plan, reading).stream()
                .map(occurrence -> Progress.on(
                        day,
                        occurrence,
                        DoneBy.of(occurrence, code, debt, executions).orElse(null)))
                .toList();
    }

    /** Work is done or not whether or not its reading was confirmed, so a proposed indicator serves as well. */
    private static String measuredBy(Mechanism mechanism) {
        return mechanism.indicatorCode() == null && mechanism.proposal() != null
                ? mechanism.proposal().indicatorCode()
                : mechanism.indicatorCode();
    }
}
