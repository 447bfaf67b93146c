package ru.zhku.debt.step;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.strategy.domain.NextAction;

@Schema(name = "StepRequest")
record StepRequest(
        @Schema(required = true, description = "Что сделано; кроме NONE и WAIT") @NotNull(message = "Назовите действие")
        NextAction action,

        @Schema(required = true, description = "Когда сделано, не в будущем")
        @NotNull(message = "Назовите день")
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate doneOn,

        @Schema(nullable = true, description = "Когда вручено должнику, если это подтверждено")
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate deliveredOn,

        @Schema(nullable = true, description = "Номер документа или подтверждения вручения")
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String documentNumber,

        @Schema(nullable = true, description = "Без имён и других персональных данных")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String note) {}
