package ru.zhku.debt.strategy.domain;

import java.util.List;

/**
 * An account judged by the strategy that holds for it on the day.
 *
 * @param steps all that is known to have been done, about this debt or about earlier ones
 */
public record Judgement(StrategyRef strategy, DebtFacts facts, List<Step> steps, Assessment assessment) {}
