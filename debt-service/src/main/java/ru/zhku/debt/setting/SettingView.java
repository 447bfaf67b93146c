package ru.zhku.debt.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;
import ru.zhku.debt.setting.domain.Setting;

/** What a municipality has chosen, for a day and as a history. */
@Schema(name = "Settings")
record SettingView(
        @Schema(required = true) String oktmo,
        @Schema(required = true) LocalDate asOf,

        @Schema(required = true, description = "Что действует в этот день")
        Row inForce,

        @Schema(required = true, description = "Все решения, записанные последними сначала")
        List<Row> history,

        @Schema(required = true, description = "ETag; 0, пока решений нет")
        long version) {

    @Schema(name = "Setting")
    record Row(
            @Schema(nullable = true, description = "null — с самого начала")
            LocalDate validFrom,

            @Schema(required = true) MonthlyChargeMethod monthlyChargeMethod,
            @Schema(required = true) String thresholdMonthlyCharges,
            @Schema(required = true) RatePolicy ratePolicy,
            @Schema(required = true) MoratoriumTest moratorium497Test,
            @Schema(required = true) RoundingPolicy rounding,
            @Schema(required = true) String legalBasis,

            @Schema(nullable = true, description = "null — поставлено с программой")
            String enteredBy,

            @Schema(nullable = true) Instant enteredAt) {
        static Row of(LocalDate validFrom, Setting setting, String legalBasis, String enteredBy, Instant enteredAt) {
            return new Row(
                    validFrom,
                    setting.monthlyChargeMethod(),
                    setting.threshold().stripTrailingZeros().toPlainString(),
                    setting.ratePolicy(),
                    setting.moratorium497Test(),
                    setting.rounding(),
                    legalBasis,
                    enteredBy,
                    enteredAt);
        }

        static Row shipped() {
            return of(null, Setting.SHIPPED, "Постановление от 04.03.2022 № 164, строка 6 (вторая)", null, null);
        }

        boolean says(SettingRequest request) {
            return of(
                            request.validFrom(),
                            request.setting(),
                            request.legalBasis().strip(),
                            enteredBy,
                            enteredAt)
                    .equals(this);
        }
    }

    /** {@code history}: the row entered last comes first. */
    static SettingView of(String oktmo, LocalDate asOf, List<Row> history) {
        Row inForce = Row.shipped();
        for (int i = history.size() - 1; i >= 0; i--) {
            var row = history.get(i);
            boolean begun = !row.validFrom.isAfter(asOf);
            if (begun && (inForce.validFrom == null || !row.validFrom.isBefore(inForce.validFrom))) {
                inForce = row;
            }
        }
        return new SettingView(oktmo, asOf, inForce, List.copyOf(history), history.size());
    }
}
