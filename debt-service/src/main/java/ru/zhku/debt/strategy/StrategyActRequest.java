package ru.zhku.debt.strategy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.strategy.domain.StrategyActKind;

@Schema(name = "StrategyActRequest")
record StrategyActRequest(
        @Schema(required = true) @NotNull(message = "Назовите действие")
        StrategyActKind kind,

        @Schema(nullable = true, description = "Для REJECT обязательно")
        @Size(max = 500)
        @Pattern(regexp = StrategyRequest.TEXT, message = StrategyRequest.NO_CONTROLS)
        String reason) {}
