package ru.zhku.debt.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.kit.money.Money;

@Schema(name = "InstitutionEstimateRequest")
record EstimateRequest(
        @Schema(required = true) @NotNull Integer year,

        @Schema(required = true, description = "Ресурс плана: к нему сводятся все ресурсы реестров") @NotNull
        PlanResource planResource,

        @Schema(required = true, description = "Утверждено на весь год, не меньше нуля") @NotNull
        Money amount,

        @Schema(required = true, description = "Документ: смета, план финансово-хозяйственной деятельности, изменение")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String document,

        @Schema(required = true, description = "С какого дня действует, не в будущем") @NotNull
        LocalDate on) {}
