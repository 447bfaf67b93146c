package ru.zhku.debt.cause;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.cause.domain.CauseActKind;
import ru.zhku.debt.cause.domain.DebtCause;

@Schema(name = "CauseActRequest")
record CauseActRequest(
        @Schema(required = true, description = "CONFIRM, REPLACE, REJECT или END") @NotNull
        CauseActKind kind,

        @Schema(nullable = true, description = "Новая причина: только и обязательно для REPLACE")
        DebtCause cause,

        @Schema(
                nullable = true,
                description = "Для END и REPLACE подтверждённой: первый день без прежней причины, не в будущем; деловая"
                        + " дата, если не назван")
        LocalDate on,

        @Schema(required = true, description = "Без имён, диагнозов и других персональных данных")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason) {}
