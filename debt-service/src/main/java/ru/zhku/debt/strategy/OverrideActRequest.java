package ru.zhku.debt.strategy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.strategy.domain.OverrideActKind;

@Schema(name = "OverrideActRequest")
record OverrideActRequest(
        @Schema(required = true) @NotNull(message = "Назовите действие")
        OverrideActKind kind,

        @Schema(nullable = true, description = "Первый день без решения, не раньше деловой даты; без него — она")
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate on,

        @Schema(required = true)
        @NotBlank(message = "Назовите причину")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason) {}
