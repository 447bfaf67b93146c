package ru.zhku.debt.cause;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.cause.domain.DebtCause;

@Schema(name = "CauseRequest")
record CauseRequest(
        @Schema(required = true) @NotNull UUID accountId,
        @Schema(required = true) @NotNull DebtCause cause,

        @Schema(nullable = true, description = "Первый день, не в будущем; деловая дата, если не назван")
        LocalDate validFrom,

        @Schema(nullable = true, description = "Последний день, включительно; null — пока не прекратят")
        LocalDate validTo,

        @Schema(required = true, description = "Основание. Без имён, диагнозов и других персональных данных")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason) {}
