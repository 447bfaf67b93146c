package ru.zhku.debt.penalty;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;

@Schema(name = "Penalty")
record PenaltyView(
        @Schema(required = true, description = "В порядке запроса")
        List<Charge> charges,

        @Schema(required = true) Money totalPenalty,

        @Schema(required = true, description = "По этот день ставки проверены человеком")
        LocalDate ratesVerifiedThrough,

        @Schema(required = true, description = "На что обратить внимание; пусто, если не на что")
        List<String> warnings,

        @Schema(required = true, description = "Применённые нормы через точку с запятой")
        String legalBasis) {

    @Schema(name = "PenaltyCharge")
    record Charge(
            @Schema(required = true) String id,
            @Schema(required = true) LocalDate dueOn,

            @Schema(required = true, description = "Не оплачено на день расчёта")
            Money outstanding,

            @Schema(required = true) Money penalty,
            @Schema(required = true) List<SegmentView> segments) {}
}
