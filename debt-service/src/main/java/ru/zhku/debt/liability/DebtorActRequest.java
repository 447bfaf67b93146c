package ru.zhku.debt.liability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.liability.domain.DebtorActKind;

@Schema(name = "AccountDebtorActRequest")
record DebtorActRequest(
        @Schema(required = true) @NotNull DebtorActKind kind,

        @Schema(nullable = true, description = "Последний день обязанности: обязателен у END, не бывает у WITHDRAW")
        LocalDate lastOn,

        @Schema(required = true, description = "Без имён")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason) {}
