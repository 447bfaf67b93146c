package ru.zhku.measures.execution.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import ru.zhku.measures.deadline.domain.Occurrence;
import ru.zhku.measures.execution.domain.Completion.Evidence;
import ru.zhku.measures.fact.domain.Exchange;
import ru.zhku.measures.fact.domain.FactRef;

/**
 * Which facts carry out an occurrence: a person's execution always does, and for mechanisms that are measured by
 * debt-service its events do. The mechanism is known by its indicator, published or proposed.
 */
public final class DoneBy {
    private static final Map<String, BiFunction<Occurrence, DebtFacts, Optional<Completion>>> BY_INDICATOR = Map.of(
            "DEBT_VOLUME_TOTAL", DoneBy::inventory,
            "OVERDUE_DEBT_BY_AGE_BUCKET", DoneBy::analysis,
            "DEBT_VOLUME_BY_RESOURCE", DoneBy::analysis,
            "SOCIAL_RENT_DEBT_BY_RESOURCE", DoneBy::analysis,
            "RSO_EXCHANGES_RECEIVED_ON_TIME", DoneBy::exchange,
            "VACANT_FLATS_COUNT", DoneBy::stockCount,
            "SOCIAL_RENT_FLATS_COUNT", DoneBy::stockCount);

    private DoneBy() {}

    /** The earliest completion that is known; empty while nothing shows one. */
    public static Optional<Completion> of(
            Occurrence occurrence, String indicatorCode, DebtFacts facts, List<Execution> executions) {
        var found = new ArrayList<Completion>();
        executions.stream()
                .filter(execution -> carriesOut(execution, occurrence))
                .map(execution -> new Completion(
                        execution.doneOn(), List.of(new Evidence(EvidenceKind.EXECUTION, execution.id(), null))))
                .forEach(found::add);
        var rule = indicatorCode == null ? null : BY_INDICATOR.get(indicatorCode);
        if (rule != null) {
            rule.apply(occurrence, facts).ifPresent(found::add);
        }
        return found.stream().min(Comparator.comparing(Completion::doneOn));
    }

    /** An execution that names only the mechanism counts for the occurrence in whose time it was done. */
    public static boolean carriesOut(Execution execution, Occurrence occurrence) {
        if (!execution.mechanismId().equals(occurrence.mechanismId())) {
            return false;
        }
        if (execution.occurrenceId() != null) {
            return execution.occurrenceId().equals(occurrence.id());
        }
        return within(execution.doneOn(), occurrence.opensOn(), lastDay(occurrence));
    }

    private static Optional<Completion> inventory(Occurrence occurrence, DebtFacts facts) {
        return facts.inventories().stream()
                .filter(inventory -> inventory.asOf().equals(occurrence.periodTo()))
                .map(inventory -> by(inventory.ref()))
                .min(Comparator.comparing(Completion::doneOn));
    }

    /** «Ежемесячно»: an analysis published within the period; failing that, a late one about the period. */
    private static Optional<Completion> analysis(Occurrence occurrence, DebtFacts facts) {
        return facts.analyses().stream()
                .filter(analysis -> isDoneIn(occurrence, analysis.ref()) || isAbout(occurrence, analysis.asOf()))
                .map(analysis -> by(analysis.ref()))
                .min(Comparator.comparing(Completion::doneOn));
    }

    /** The stock is counted every month: the same rule. */
    private static Optional<Completion> stockCount(Occurrence occurrence, DebtFacts facts) {
        return facts.stockCounts().stream()
                .filter(count -> isDoneIn(occurrence, count.ref()) || isAbout(occurrence, count.asOf()))
                .map(count -> by(count.ref()))
                .min(Comparator.comparing(Completion::doneOn));
    }

    private static boolean isDoneIn(Occurrence occurrence, FactRef ref) {
        return within(ref.knownOn(), occurrence.periodFrom(), lastDay(occurrence));
    }

    private static boolean isAbout(Occurrence occurrence, LocalDate asOf) {
        return within(asOf, occurrence.periodFrom(), occurrence.periodTo());
    }

    private static Optional<Completion> exchange(Occurrence occurrence, DebtFacts facts) {
        var exchange =
                Exchange.of(facts.registers(), occurrence.periodFrom(), lastDay(occurrence), occurrence.periodTo());
        return exchange.completeOn()
                .map(day -> new Completion(
                        day,
                        exchange.received().values().stream()
                                .map(register -> evidence(register.ref()))
                                .toList()));
    }

    private static Completion by(FactRef ref) {
        return new Completion(ref.knownOn(), List.of(evidence(ref)));
    }

    private static Evidence evidence(FactRef ref) {
        return new Evidence(EvidenceKind.EVENT, ref.eventId(), ref.type());
    }

    private static LocalDate lastDay(Occurrence occurrence) {
        return occurrence.dueOn() == null ? occurrence.periodTo() : occurrence.dueOn();
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
