package ru.zhku.debt.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.agreement.domain.AgreementActKind;

@Schema(
        name = "AgreementActRequest",
        description = "EXTEND: новый график обязателен. REINSTATE: возможен, а если прежний весь прошёл — обязателен."
                + " CANCEL: без графика")
record AgreementActRequest(
        @Schema(required = true) @NotNull AgreementActKind kind,

        @Schema(
                nullable = true,
                description = "Не в будущем и не раньше предыдущего действия; деловая дата, если не назван")
        LocalDate on,

        @Schema(required = true, description = "Без имён и других персональных данных")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason,

        @Schema(nullable = true, description = "Делит неуплаченный на этот день остаток; сроки позже этого дня") @Valid
        ScheduleRequest schedule,

        @Schema(nullable = true, description = "Определение суда: обязательно для соглашения, утверждённого судом")
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String documentNumber,

        @Schema(nullable = true) LocalDate documentOn) {}
