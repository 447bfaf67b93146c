package ru.zhku.debt.pause;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.pause.domain.PauseKind;

@Schema(name = "PauseRequest")
record PauseRequest(
        @Schema(required = true) @NotNull UUID accountId,
        @Schema(required = true) @NotNull PauseKind kind,

        @Schema(required = true, description = "Первый день паузы") @NotNull
        LocalDate from,

        @Schema(nullable = true, description = "Последний день паузы, включительно; null — пока не прекратят")
        LocalDate to,

        @Schema(required = true, description = "Без имён, диагнозов и других персональных данных")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason,

        @Schema(nullable = true, description = "Номер заявления или другого основания")
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String documentNumber) {}
