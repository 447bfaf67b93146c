package ru.zhku.debt.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.step.domain.StepActKind;
import ru.zhku.debt.strategy.domain.NextAction;

@Schema(name = "Step")
record StepView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String oktmo,
        @Schema(required = true) NextAction action,
        @Schema(required = true) LocalDate doneOn,

        @Schema(nullable = true, description = "По последнему подтверждению")
        LocalDate deliveredOn,

        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) String note,

        @Schema(required = true, description = "OFFICER — записал сотрудник")
        String source,

        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt,

        @Schema(required = true, description = "Записан по ошибке и не считается")
        boolean withdrawn,

        @Schema(required = true) List<Act> acts,
        @Schema(required = true, description = "ETag") long version) {

    @Schema(name = "StepAct")
    record Act(
            @Schema(required = true) StepActKind kind,
            @Schema(nullable = true) LocalDate on,
            @Schema(nullable = true) String documentNumber,
            @Schema(nullable = true) String reason,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}

    StepView with(List<Act> made) {
        var delivered = deliveredOn;
        for (var act : made) {
            delivered = act.kind == StepActKind.DELIVERED ? act.on : delivered;
        }
        boolean taken = made.stream().anyMatch(act -> act.kind == StepActKind.WITHDRAWN);
        return new StepView(
                id,
                accountId,
                accountNumber,
                supplierInn,
                oktmo,
                action,
                doneOn,
                delivered,
                documentNumber,
                note,
                source,
                enteredBy,
                enteredAt,
                taken,
                List.copyOf(made),
                1 + made.size());
    }
}
