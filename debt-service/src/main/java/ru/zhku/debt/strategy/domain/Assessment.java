package ru.zhku.debt.strategy.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a policy says of one account on one day, and why.
 *
 * @param dueOn the first day, not before the day asked for, on which the action may be taken; for WAIT the day on
 *     which the waiting ends; null where nothing is due or no such day is known
 * @param fired the rule whose conditions all hold, null if none does
 * @param acting the rule to which the action belongs or on whose way it lies: the fired one unless an override leads to
 *     another; null where nothing is to be done
 * @param checks the conditions of the fired rule
 * @param override the officer's decision of this day, null if there is none
 * @param blocked worse rules that do not hold, then what keeps the action back
 */
public record Assessment(
        DebtStage stage,
        NextAction action,
        LocalDate dueOn,
        Rule fired,
        Rule acting,
        List<Check> checks,
        StrategyOverride override,
        List<Block> blocked) {
    public Assessment {
        checks = List.copyOf(checks);
        blocked = List.copyOf(blocked);
    }
}
