package ru.zhku.debt.premises;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.premises.domain.PremisesActKind;

@Schema(name = "PremisesActRequest")
record PremisesActRequest(
        @Schema(required = true, description = "Кроме ENTER: на учёт ставят отдельным запросом") @NotNull
        PremisesActKind kind,

        @Schema(
                nullable = true,
                description = "Не в будущем и не раньше предыдущего действия; деловая дата, если не назван")
        LocalDate on,

        @Schema(
                nullable = true,
                description = "Обязателен у предоставления, передачи, приёма в собственность, консервации и снятия с"
                        + " неё, регистрации выморочного")
        @Valid
        DocumentBody document,

        @Schema(required = true, description = "Без имён и других персональных данных")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason) {}
