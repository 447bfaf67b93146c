package ru.zhku.measures.interpretation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import ru.zhku.measures.plan.domain.Cadence;
import ru.zhku.measures.plan.domain.Mechanism;

/**
 * What counts for a mechanism on a day: the published cells, replaced where a confirmed reading says so.
 *
 * @param state null where the plan proposes no reading
 * @param decidedBy the last fact up to that day, null where there is none
 */
public record MechanismReading(Mechanism mechanism, ReadingState state, ReadingFact decidedBy) {

    /** The reading on a day: the last confirmation or withdrawal up to it decides. */
    public static MechanismReading on(LocalDate day, Mechanism mechanism, List<ReadingFact> facts) {
        if (mechanism.proposal() == null) {
            return new MechanismReading(mechanism, null, null);
        }
        var last = facts.stream()
                .filter(fact ->
                        fact.mechanismId().equals(mechanism.id()) && !fact.on().isAfter(day))
                .max(Comparator.comparingLong(ReadingFact::order))
                .orElse(null);
        return new MechanismReading(mechanism, last == null ? ReadingState.PROPOSED : last.act(), last);
    }

    public boolean isConfirmed() {
        return state == ReadingState.CONFIRMED;
    }

    /** A reading is proposed and does not count on this day. */
    public boolean isOpen() {
        return state != null && !isConfirmed();
    }

    public Cadence cadence() {
        return isConfirmed() && mechanism.proposal().cadence() != null
                ? mechanism.proposal().cadence()
                : mechanism.cadence();
    }

    /** Null where the published cell is blank and no confirmed reading fills it. */
    public String indicatorCode() {
        return isConfirmed() && mechanism.proposal().indicatorCode() != null
                ? mechanism.proposal().indicatorCode()
                : mechanism.indicatorCode();
    }

    public String indicatorName() {
        boolean replaced = isConfirmed() && mechanism.proposal().indicatorCode() != null;
        return replaced ? mechanism.proposal().indicatorName() : mechanism.indicatorName();
    }

    /** Indicators that a confirmed reading adds beside the published one. */
    public List<String> extraIndicatorCodes() {
        return isConfirmed() ? mechanism.proposal().extraIndicatorCodes() : List.of();
    }
}
