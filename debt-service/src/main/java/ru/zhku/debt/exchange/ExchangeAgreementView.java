package ru.zhku.debt.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.exchange.domain.ExchangeTerms;
import ru.zhku.debt.intake.domain.RegisterKind;

@Schema(name = "ExchangeAgreement")
record ExchangeAgreementView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String supplierInn,

        @Schema(required = true, description = "Пустой список: данных не ждут")
        List<RegisterKind> kinds,

        @Schema(required = true) int dayOfMonth,
        @Schema(required = true) boolean moveOffDaysOff,
        @Schema(required = true) int reminderDaysBefore,
        @Schema(required = true) LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(nullable = true) String documentNumber,
        @Schema(required = true) String enteredBy,
        @Schema(required = true) LocalDate enteredOn,
        @Schema(required = true) Instant enteredAt) {
    ExchangeTerms terms() {
        return new ExchangeTerms(
                id, Set.copyOf(kinds), dayOfMonth, moveOffDaysOff, reminderDaysBefore, validFrom, validTo, enteredOn);
    }
}
