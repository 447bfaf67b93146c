package ru.zhku.debt.strategy.domain;

import java.util.List;

/**
 * One state of a policy: when it holds, and what is done in it.
 *
 * @param code its name within the policy
 * @param requires what the debt must have had before the action, in order
 * @param repeatAfterDays after so many days the action is due again; null if once is enough
 * @param text what the officer is told, null for nothing more than the action's label
 * @param template the code of the letter's text in notification-service, null if there is none
 */
public record Rule(
        String code,
        DebtStage stage,
        List<Condition> when,
        NextAction action,
        List<Requirement> requires,
        Integer repeatAfterDays,
        String legalBasis,
        String text,
        String template) {
    public Rule {
        when = List.copyOf(when);
        requires = List.copyOf(requires);
    }

    List<Check> check(DebtFacts facts) {
        return when.stream().map(condition -> condition.check(facts)).toList();
    }
}
