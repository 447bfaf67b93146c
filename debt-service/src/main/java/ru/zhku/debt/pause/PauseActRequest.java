package ru.zhku.debt.pause;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.pause.domain.PauseActKind;

@Schema(name = "PauseActRequest")
record PauseActRequest(
        @Schema(required = true) @NotNull PauseActKind kind,

        @Schema(nullable = true, description = "Первый день без паузы, не в будущем; деловая дата, если не назван")
        LocalDate on,

        @Schema(required = true, description = "Без имён, диагнозов и других персональных данных")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason) {}
