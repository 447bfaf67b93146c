package ru.zhku.debt.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.strategy.StrategyRequest.RuleRequest;
import ru.zhku.debt.strategy.domain.StrategyState;

@Schema(name = "Strategy")
record StrategyView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,

        @Schema(nullable = true, description = "null — для муниципалитетов без своей стратегии")
        String oktmo,

        @Schema(required = true, description = "Номер версии в муниципалитете")
        int version,

        @Schema(required = true) LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(required = true) String legalBasis,
        @Schema(required = true) List<RuleRequest> rules,
        @Schema(required = true) StrategyState state,

        @Schema(required = true, description = "Действует ли на деловую дату в своём муниципалитете")
        boolean inForce,

        @Schema(required = true) String proposedBy,
        @Schema(required = true) Instant proposedAt,

        @Schema(nullable = true, description = "Кто утвердил или отклонил")
        String decidedBy,

        @Schema(nullable = true) Instant decidedAt,

        @Schema(nullable = true, description = "Почему отклонена")
        String reason,

        @Schema(required = true, description = "Число изменений записи, оно же ETag")
        long revision) {

    StrategyView inForce(boolean holds) {
        return new StrategyView(
                id,
                name,
                oktmo,
                version,
                validFrom,
                validTo,
                legalBasis,
                rules,
                state,
                holds,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                reason,
                revision);
    }
}
