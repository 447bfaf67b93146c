package ru.zhku.debt.setting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;
import ru.zhku.debt.setting.domain.Setting;
import ru.zhku.kit.problem.Refusal;

@Schema(name = "SettingRequest")
record SettingRequest(
        @Schema(required = true, description = "Первый день, не раньше деловой даты")
        @NotNull(message = "Назовите первый день")
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate validFrom,

        @Schema(required = true, description = "С чем сравнивают долг") @NotNull(message = "Обязательное значение")
        MonthlyChargeMethod monthlyChargeMethod,

        @Schema(required = true, examples = "3", description = "Порог: долг строго больше стольких начислений")
        @NotNull(message = "Обязательное значение")
        @Pattern(regexp = "\\d{1,3}([.,]\\d{1,2})?", message = "Число вида 3 или 2.5")
        String thresholdMonthlyCharges,

        @Schema(required = true) @NotNull(message = "Обязательное значение")
        RatePolicy ratePolicy,

        @Schema(required = true) @NotNull(message = "Обязательное значение")
        MoratoriumTest moratorium497Test,

        @Schema(required = true) @NotNull(message = "Обязательное значение")
        RoundingPolicy rounding,

        @Schema(required = true)
        @NotBlank(message = "Назовите решение")
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String legalBasis) {

    /** @throws Refusal if the threshold is not positive */
    Setting setting() {
        var threshold = new BigDecimal(thresholdMonthlyCharges.replace(',', '.'));
        if (threshold.signum() == 0) {
            throw Refusal.at("/thresholdMonthlyCharges", "setting-threshold");
        }
        return new Setting(monthlyChargeMethod, threshold, ratePolicy, moratorium497Test, rounding);
    }
}
