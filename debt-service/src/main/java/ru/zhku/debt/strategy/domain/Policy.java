package ru.zhku.debt.strategy.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to do with debtors, as rules from the worst state down. The first rule whose conditions all hold is the stage;
 * its action is taken once the oldest unpaid debt has had every step that the rule requires, in their order, and the
 * term after each has passed. A step counts for a debt only if it was made while that very debt was overdue
 * ({@link Step#isAbout}). So when an older debt is paid and a younger one takes its place, the stage is that of the
 * younger one, and the step it has not yet had comes next, not the one after.
 */
public record Policy(List<Rule> rules) {
    public Policy {
        rules = List.copyOf(rules);
    }

    public Assessment assess(DebtFacts facts, List<Step> steps, List<StrategyOverride> overrides) {
        return new Assessing(this, facts, steps, overrides).result();
    }

    /** Of the rules of a stage the one that comes nearest to holding for the debtor. */
    Optional<Target> ofStage(DebtStage stage, DebtFacts facts) {
        return nearest(rules.stream().filter(rule -> rule.stage() == stage).map(Target::of), facts);
    }

    /** Of the rules that end in an action, else of those on whose way it lies, the one that comes nearest to holding. */
    Optional<Target> leadingTo(NextAction action, DebtFacts facts) {
        var ending = rules.stream().filter(rule -> rule.action() == action).map(Target::of);
        return nearest(ending, facts).or(() -> nearest(onTheWay(action), facts));
    }

    private Stream<Target> onTheWay(NextAction action) {
        return rules.stream().flatMap(rule -> Target.onTheWay(rule, action).stream());
    }

    /** The fewest conditions that do not hold; among equals the worst rule. */
    private static Optional<Target> nearest(Stream<Target> targets, DebtFacts facts) {
        return targets.min(Comparator.comparingLong(target -> target.rule().check(facts).stream()
                .filter(check -> !check.holds())
                .count()));
    }

    public boolean knows(DebtStage stage) {
        return rules.stream().anyMatch(rule -> rule.stage() == stage);
    }

    public boolean knows(NextAction action) {
        return action == NextAction.NONE
                || rules.stream().anyMatch(rule -> rule.action() == action)
                || onTheWay(action).findAny().isPresent();
    }

    /** An action of a rule and what must come before it. */
    record Target(Rule rule, NextAction action, List<Requirement> before) {
        static Target of(Rule rule) {
            return new Target(rule, rule.action(), rule.requires());
        }

        static Optional<Target> onTheWay(Rule rule, NextAction action) {
            for (int i = 0; i < rule.requires().size(); i++) {
                if (rule.requires().get(i).action() == action) {
                    return Optional.of(new Target(rule, action, rule.requires().subList(0, i)));
                }
            }
            return Optional.empty();
        }

        /** Steps on the way of a rule are not repeated. */
        Integer repeatAfterDays() {
            return action == rule.action() ? rule.repeatAfterDays() : null;
        }
    }
}
