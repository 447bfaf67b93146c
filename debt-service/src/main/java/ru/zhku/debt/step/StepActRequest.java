package ru.zhku.debt.step;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.step.domain.StepActKind;

@Schema(name = "StepActRequest")
record StepActRequest(
        @Schema(required = true) @NotNull(message = "Назовите действие")
        StepActKind kind,

        @Schema(nullable = true, description = "Для DELIVERED: день вручения, не раньше самого шага и не в будущем")
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate on,

        @Schema(nullable = true, description = "Номер уведомления о вручении или другого подтверждения")
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String documentNumber,

        @Schema(nullable = true, description = "Для WITHDRAWN обязательно")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason) {}
