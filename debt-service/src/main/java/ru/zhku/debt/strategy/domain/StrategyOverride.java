package ru.zhku.debt.strategy.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An officer's decision about one debtor for some days.
 *
 * @param stage of {@link OverrideKind#STAGE}
 * @param action of {@link OverrideKind#ACTION}; NONE is to do nothing meanwhile
 * @param until the last day, null for an exemption without a known end
 */
public record StrategyOverride(
        UUID id,
        OverrideKind kind,
        DebtStage stage,
        NextAction action,
        ExemptionGround ground,
        LocalDate from,
        LocalDate until) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
