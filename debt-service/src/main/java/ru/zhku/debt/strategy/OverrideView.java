package ru.zhku.debt.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.ExemptionGround;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.debt.strategy.domain.OverrideKind;

@Schema(name = "Override")
record OverrideView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String oktmo,
        @Schema(required = true) OverrideKind kind,
        @Schema(nullable = true) DebtStage stage,
        @Schema(nullable = true) NextAction action,
        @Schema(nullable = true) ExemptionGround ground,
        @Schema(nullable = true) String legalGround,
        @Schema(required = true) String reason,
        @Schema(required = true) LocalDate from,

        @Schema(nullable = true, description = "Последний день, как записано при создании")
        LocalDate until,

        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt,
        @Schema(nullable = true) End end,

        @Schema(required = true, description = "Действует ли на деловую дату")
        boolean active,

        @Schema(required = true, description = "ETag") long version) {

    @Schema(name = "OverrideEnd")
    record End(
            @Schema(required = true, description = "Первый день без решения")
            LocalDate on,

            @Schema(required = true) String reason,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}
}
