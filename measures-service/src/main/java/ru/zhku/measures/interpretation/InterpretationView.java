package ru.zhku.measures.interpretation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.measures.interpretation.domain.MechanismReading;
import ru.zhku.measures.interpretation.domain.ReadingFact;
import ru.zhku.measures.interpretation.domain.ReadingState;
import ru.zhku.measures.plan.domain.Mechanism;

/** A proposed reading beside what is published, and how far it has come. */
@Schema(name = "Interpretation")
record InterpretationView(
        String mechanismId,
        String title,

        @Schema(description = "Not printed in the plan; implied by its slipped columns")
        boolean implied,

        ReadingState state,
        @Schema(description = "The proposed reading counts") boolean counts,
        Cells published,
        Cells proposed,
        List<String> extraIndicatorCodes,
        String reason,
        List<Decision> decisions,

        @Schema(description = "For If-Match when confirming or withdrawing")
        long version) {

    @Schema(name = "InterpretationCells")
    record Cells(String indicatorCode, String indicatorName, String cadence, String cadenceRaw) {}

    @Schema(name = "InterpretationDecision")
    record Decision(ReadingState act, LocalDate on, String position, String note) {}

    static InterpretationView of(Mechanism mechanism, LocalDate day, List<ReadingFact> allFacts) {
        var facts = allFacts.stream()
                .filter(fact -> fact.mechanismId().equals(mechanism.id()))
                .toList();
        var reading = MechanismReading.on(day, mechanism, facts);
        var proposal = mechanism.proposal();
        return new InterpretationView(
                mechanism.id(),
                mechanism.title(),
                mechanism.implied(),
                reading.state(),
                reading.isConfirmed(),
                new Cells(
                        mechanism.indicatorCode(),
                        mechanism.indicatorName(),
                        mechanism.cadence().type().name(),
                        mechanism.cadence().raw()),
                new Cells(
                        proposal.indicatorCode(),
                        proposal.indicatorName(),
                        proposal.cadence() == null
                                ? null
                                : proposal.cadence().type().name(),
                        proposal.cadence() == null ? null : proposal.cadence().raw()),
                proposal.extraIndicatorCodes(),
                proposal.reason(),
                facts.stream()
                        .map(fact -> new Decision(fact.act(), fact.on(), fact.position(), fact.note()))
                        .toList(),
                facts.size());
    }
}
