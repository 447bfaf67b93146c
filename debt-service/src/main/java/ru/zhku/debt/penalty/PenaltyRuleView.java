package ru.zhku.debt.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.penalty.domain.CapMode;
import ru.zhku.debt.penalty.domain.PenaltySchedule;
import ru.zhku.debt.penalty.domain.RuleKind;
import ru.zhku.debt.penalty.domain.RuleState;

@Schema(name = "PenaltyRule")
record PenaltyRuleView(
        @Schema(required = true) UUID id,
        @Schema(required = true) RuleKind kind,
        LocalDate validFrom,

        @Schema(description = "Последний день, включительно")
        LocalDate validTo,

        @Schema(examples = "9.5") String ratePercent,
        CapMode capMode,
        String code,
        @Schema(description = "Кого защищает") String who,
        List<PenaltySchedule> schedules,
        LocalDate obligationsBefore,
        LocalDate verifiedThrough,
        UUID repeals,
        @Schema(required = true) String legalBasis,
        @Schema(required = true) RuleState state,

        @Schema(description = "Утверждено и не отменено и не заменено целиком; только такие участвуют в расчётах")
        boolean inForce,

        @Schema(required = true) String proposedBy,
        @Schema(required = true) Instant proposedAt,
        @Schema(description = "Кто утвердил или отклонил") String decidedBy,
        Instant decidedAt,
        @Schema(description = "Почему отклонено") String reason,
        long version) {

    static PenaltyRuleView of(StoredRule stored, boolean inForce) {
        var rule = stored.rule();
        return new PenaltyRuleView(
                rule.id(),
                rule.kind(),
                rule.validFrom(),
                rule.validTo(),
                rule.ratePercent() == null
                        ? null
                        : rule.ratePercent().stripTrailingZeros().toPlainString(),
                rule.capMode(),
                rule.code(),
                rule.who(),
                rule.schedules() == null ? null : List.copyOf(rule.schedules()),
                rule.obligationsBefore(),
                rule.verifiedThrough(),
                rule.repeals(),
                rule.legalBasis(),
                stored.state(),
                inForce,
                stored.proposedBy(),
                stored.proposedAt(),
                stored.decidedBy(),
                stored.decidedAt(),
                stored.reason(),
                stored.version());
    }
}
