package ru.zhku.debt.strategy;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.strategy.NextActionView.PolicyView;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.kit.money.Money;

/** How the debtors of a municipality are spread by a strategy and by the one in force. */
@Schema(name = "StrategySimulation")
record SimulationView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) String oktmo,
        @Schema(required = true) PolicyView policy,
        @Schema(required = true) PolicyView current,

        @Schema(required = true, description = "Сумма по стадиям, по действиям и по переходам — одна и та же")
        Share total,

        @Schema(required = true) List<StageShare> stages,
        @Schema(required = true) List<ActionShare> actions,

        @Schema(required = true, description = "Из какой стадии действующей стратегии в какую этой")
        List<Move> moves) {

    @Schema(name = "StrategySimulationShare")
    record Share(
            @Schema(required = true) long count,
            @Schema(required = true) Money sum) {}

    @Schema(name = "StrategySimulationStage")
    record StageShare(
            @Schema(required = true) DebtStage stage,
            @Schema(required = true) Share policy,
            @Schema(required = true) Share current) {}

    @Schema(name = "StrategySimulationAction")
    record ActionShare(
            @Schema(required = true) NextAction action,
            @Schema(required = true) Share policy,
            @Schema(required = true) Share current) {}

    @Schema(name = "StrategySimulationMove")
    record Move(
            @Schema(required = true) DebtStage from,
            @Schema(required = true) DebtStage to,
            @Schema(required = true) long count,
            @Schema(required = true) Money sum) {}
}
