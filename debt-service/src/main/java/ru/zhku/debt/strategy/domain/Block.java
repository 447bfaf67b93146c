package ru.zhku.debt.strategy.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Why something is not the stage, or not to be done now.
 *
 * @param rule the code of the rule that is kept back, null if no rule fired
 * @param action what is kept back
 * @param until the last day of it, null where none is known
 * @param failing the conditions that do not hold, of {@link BlockCause#CONDITION}
 * @param facts names and values of what it rests on, for people
 */
public record Block(
        String rule,
        NextAction action,
        BlockCause by,
        LocalDate until,
        List<Check> failing,
        Map<String, String> facts) {
    static Block conditions(Rule rule, List<Check> checks) {
        var failing = checks.stream().filter(check -> !check.holds()).toList();
        return new Block(rule.code(), rule.action(), BlockCause.CONDITION, null, failing, Map.of());
    }

    static Block of(Rule rule, NextAction action, BlockCause by, LocalDate until, Map<String, String> facts) {
        return new Block(rule == null ? null : rule.code(), action, by, until, List.of(), facts);
    }
}
