package ru.zhku.debt.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;
import ru.zhku.debt.setting.domain.Setting;
import ru.zhku.debt.setting.domain.SettingState;

/** What a municipality has chosen, for a day and as a history. */
@Schema(name = "Settings")
record SettingView(
        @Schema(required = true) String oktmo,
        @Schema(required = true) LocalDate asOf,

        @Schema(required = true, description = "Что действует в этот день")
        Row inForce,

        @Schema(required = true, description = "Все предложения и решения по ним, последние предложения сначала")
        List<Row> history,

        @Schema(required = true, description = "ETag для PUT; 0, пока ничего не предлагали")
        long version) {

    @Schema(name = "Setting")
    record Row(
            @Schema(nullable = true, description = "null — поставлено с программой")
            UUID id,

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

            @Schema(nullable = true) Instant enteredAt,

            @Schema(required = true, description = "Действует только утверждённое")
            SettingState state,

            @Schema(nullable = true) String decidedBy,
            @Schema(nullable = true) Instant decidedAt,

            @Schema(nullable = true, description = "Почему так решили")
            String reason,

            @Schema(required = true, description = "ETag для acts")
            long revision) {
        static Row of(UUID id, LocalDate validFrom, Setting setting, String legalBasis, Decision decision) {
            return new Row(
                    id,
                    validFrom,
                    setting.monthlyChargeMethod(),
                    setting.threshold().stripTrailingZeros().toPlainString(),
                    setting.ratePolicy(),
                    setting.moratorium497Test(),
                    setting.rounding(),
                    legalBasis,
                    decision.enteredBy,
                    decision.enteredAt,
                    decision.state,
                    decision.decidedBy,
                    decision.decidedAt,
                    decision.reason,
                    decision.enteredBy == null ? 0 : decision.state == SettingState.PROPOSED ? 1 : 2);
        }

        static Row shipped() {
            var basis = "Постановление от 04.03.2022 № 164, строка 6 (вторая)";
            return of(null, null, Setting.SHIPPED, basis, Decision.SHIPPED);
        }

        boolean says(SettingRequest request) {
            var decision = new Decision(enteredBy, enteredAt, state, decidedBy, decidedAt, reason);
            return of(
                            id,
                            request.validFrom(),
                            request.setting(),
                            request.legalBasis().strip(),
                            decision)
                    .equals(this);
        }
    }

    /** Who proposed a choice and what became of it. */
    record Decision(
            String enteredBy,
            Instant enteredAt,
            SettingState state,
            String decidedBy,
            Instant decidedAt,
            String reason) {
        static final Decision SHIPPED = new Decision(null, null, SettingState.APPROVED, null, null, null);
    }

    /** {@code history}: the row proposed last comes first. The version grows with every proposal and decision. */
    static SettingView of(String oktmo, LocalDate asOf, Row inForce, List<Row> history) {
        long version = history.stream().mapToLong(Row::revision).sum();
        return new SettingView(oktmo, asOf, inForce, List.copyOf(history), version);
    }
}
