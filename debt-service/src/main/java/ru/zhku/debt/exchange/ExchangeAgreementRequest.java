package ru.zhku.debt.exchange;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.intake.domain.RegisterKind;

@Schema(name = "ExchangeAgreementRequest")
record ExchangeAgreementRequest(
        @Schema(required = true, examples = "5190300016") @NotNull
        String supplierInn,

        @Schema(required = true, description = "Какие реестры поставщик присылает; пустой список — никаких")
        @NotNull
        @Size(max = 4)
        List<@NotNull RegisterKind> kinds,

        @Schema(nullable = true, description = "По умолчанию 5; в коротком месяце — его последний день")
        @Min(1)
        @Max(31)
        Integer dayOfMonth,

        @Schema(
                required = true,
                description = "Соглашение действует в месяцах, первое число которых не раньше этого дня")
        @NotNull
        LocalDate validFrom,

        @Schema(nullable = true, description = "Последний день, включительно; null — бессрочно")
        LocalDate validTo,

        @Schema(nullable = true, description = "Переносить срок с выходного на рабочий день; по умолчанию false")
        Boolean moveOffDaysOff,

        @Schema(nullable = true, description = "За сколько дней до срока напомнить; по умолчанию — настройка службы")
        @Min(0)
        @Max(28)
        Integer reminderDaysBefore,

        @Schema(nullable = true)
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String documentNumber) {}
