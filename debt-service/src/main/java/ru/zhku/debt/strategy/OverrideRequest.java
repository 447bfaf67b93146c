package ru.zhku.debt.strategy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.ExemptionGround;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.debt.strategy.domain.OverrideKind;
import ru.zhku.kit.problem.Refusal;

@Schema(
        name = "OverrideRequest",
        description =
                "STAGE: stage, until. ACTION: action, until. EXEMPTION: ground, legalGround; until, если известен.")
record OverrideRequest(
        @Schema(required = true) @NotNull(message = "Назовите счёт")
        UUID accountId,

        @Schema(required = true) @NotNull(message = "Назовите вид решения")
        OverrideKind kind,

        @Schema(nullable = true) DebtStage stage,

        @Schema(nullable = true, description = "NONE — ничего не делать до until; WAIT не назначают")
        NextAction action,

        @Schema(nullable = true) ExemptionGround ground,

        @Schema(nullable = true, description = "Норма и документ, на которых основано освобождение")
        @Size(max = 500)
        @Pattern(regexp = StrategyRequest.TEXT, message = StrategyRequest.NO_CONTROLS)
        String legalGround,

        @Schema(required = true, description = "Без имён, диагнозов и других персональных данных")
        @NotBlank(message = "Назовите причину")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason,

        @Schema(required = true, description = "Первый день, не раньше деловой даты")
        @NotNull(message = "Назовите первый день")
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate from,

        @Schema(nullable = true, description = "Последний день, включительно") @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate until) {

    /** @throws Refusal with a pointer to a field that is missing or out of place for the kind */
    void demandFields() {
        boolean exempt = kind == OverrideKind.EXEMPTION;
        demand("stage", stage, kind == OverrideKind.STAGE);
        demand("action", action, kind == OverrideKind.ACTION);
        demand("ground", ground, exempt);
        demand("legalGround", legalGround == null || legalGround.isBlank() ? null : legalGround, exempt);
        if (until == null && kind != OverrideKind.EXEMPTION) {
            throw Refusal.at("/until", "override-field-missing", "field", "until", "kind", kind.label());
        }
    }

    private void demand(String field, Object value, boolean wanted) {
        if ((value != null) != wanted) {
            var code = wanted ? "override-field-missing" : "override-field-alien";
            throw Refusal.at("/" + field, code, "field", field, "kind", kind.label());
        }
    }
}
