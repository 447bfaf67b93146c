package ru.zhku.measures.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.measures.execution.domain.Completion;
import ru.zhku.measures.execution.domain.EvidenceKind;
import ru.zhku.measures.execution.domain.Execution;
import ru.zhku.measures.execution.domain.OccurrenceStatus;
import ru.zhku.measures.execution.domain.Progress;
import ru.zhku.measures.interpretation.domain.MechanismReading;
import ru.zhku.measures.interpretation.domain.ReadingState;
import ru.zhku.measures.plan.domain.CadenceType;

/** One time that a mechanism is to be carried out, as it stands on a day. */
@Schema(name = "Occurrence")
record OccurrenceView(
        @Schema(description = "Null where the plan foretells no term")
        UUID occurrenceId,

        String mechanismId,
        CadenceType cadence,
        String cadenceRaw,
        ReadingState reading,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate opensOn,
        LocalDate dueOn,
        boolean outsidePlanYear,
        LocalDate movedFrom,
        OccurrenceStatus status,
        LocalDate doneOn,
        boolean late,
        List<String> roles,
        List<EvidenceView> evidence) {

    @Schema(name = "OccurrenceEvidence")
    record EvidenceView(EvidenceKind kind, UUID id, String type) {
        static EvidenceView of(Completion.Evidence evidence) {
            return new EvidenceView(evidence.kind(), evidence.id(), evidence.type());
        }
    }

    static OccurrenceView of(MechanismReading reading, Progress progress) {
        var occurrence = progress.occurrence();
        var completion = progress.completion();
        return new OccurrenceView(
                occurrence.id(),
                occurrence.mechanismId(),
                occurrence.cadence(),
                reading.cadence().raw(),
                reading.state(),
                occurrence.periodFrom(),
                occurrence.periodTo(),
                occurrence.opensOn(),
                occurrence.dueOn(),
                occurrence.outsidePlanYear(),
                occurrence.movedFrom(),
                progress.status(),
                completion == null ? null : completion.doneOn(),
                progress.isLate(),
                reading.mechanism().roles(),
                completion == null
                        ? List.of()
                        : completion.evidence().stream().map(EvidenceView::of).toList());
    }

    /** What was done without a term to do it in. */
    static OccurrenceView besides(MechanismReading reading, Execution execution) {
        return new OccurrenceView(
                null,
                reading.mechanism().id(),
                reading.cadence().type(),
                reading.cadence().raw(),
                reading.state(),
                execution.doneOn(),
                execution.doneOn(),
                execution.doneOn(),
                null,
                false,
                null,
                OccurrenceStatus.DONE,
                execution.doneOn(),
                false,
                reading.mechanism().roles(),
                List.of(new EvidenceView(EvidenceKind.EXECUTION, execution.id(), null)));
    }

    /** A mechanism without any stated term is shown, so that nobody forgets it; it raises no alarm. */
    static OccurrenceView notStated(MechanismReading reading, LocalDate from, LocalDate to) {
        return new OccurrenceView(
                null,
                reading.mechanism().id(),
                CadenceType.NOT_STATED,
                reading.cadence().raw(),
                reading.state(),
                from,
                to,
                from,
                null,
                false,
                null,
                OccurrenceStatus.NOT_STATED,
                null,
                false,
                reading.mechanism().roles(),
                List.of());
    }
}
