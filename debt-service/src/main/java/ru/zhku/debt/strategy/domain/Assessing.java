package ru.zhku.debt.strategy.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.strategy.domain.Policy.Target;

/** One account held against one policy. */
final class Assessing {
    private final Policy policy;
    private final DebtFacts facts;
    private final List<Step> steps;
    private final StrategyOverride override;
    private final List<Block> blocked = new ArrayList<>();
    private Rule fired;
    private Rule acting;
    private List<Check> checks = List.of();
    private DebtStage stage = DebtStage.NONE;

    /** {@code overrides} in the order of their entry: of those that cover the day the last one holds. */
    Assessing(Policy policy, DebtFacts facts, List<Step> steps, List<StrategyOverride> overrides) {
        this.policy = policy;
        this.facts = facts;
        this.steps = steps.stream().filter(step -> step.isAbout(facts)).toList();
        this.override = overrides.stream()
                .filter(candidate -> candidate.covers(facts.asOf()))
                .reduce((one, later) -> one.kind() == OverrideKind.EXEMPTION ? one : later)
                .orElse(null);
    }

    Assessment result() {
        if (!facts.hasDebt()) {
            return done(NextAction.NONE, null);
        }
        stage = DebtStage.OVERDUE;
        fire();
        if (override != null && override.kind() == OverrideKind.EXEMPTION) {
            block(BlockCause.EXEMPTION, "ground", override.ground().label());
            return done(NextAction.NONE, null);
        }
        if (override != null && override.action() == NextAction.NONE) {
            block(BlockCause.OVERRIDE, "action", NextAction.NONE.label());
            return done(NextAction.NONE, null);
        }
        var target = target();
        if (target == null || target.action() == NextAction.NONE) {
            return done(NextAction.NONE, null);
        }
        return isHeld(target) ? done(NextAction.WAIT, freeAgainOn()) : walk(target);
    }

    private void fire() {
        for (var rule : policy.rules()) {
            var held = rule.check(facts);
            if (held.stream().allMatch(Check::holds)) {
                fired = rule;
                checks = held;
                stage = rule.stage();
                return;
            }
            blocked.add(Block.conditions(rule, held));
        }
    }

    /** What the override leads to; what this policy does not know changes nothing. */
    private Target target() {
        var own = fired == null ? null : Target.of(fired);
        if (override == null) {
            return own;
        }
        if (override.kind() == OverrideKind.STAGE) {
            var rule = policy.ofStage(override.stage(), facts);
            if (rule.isPresent() && override.stage() != stage) {
                block(BlockCause.OVERRIDE, "stage", override.stage().label());
                stage = override.stage();
                return rule.get();
            }
            return own;
        }
        var other = policy.leadingTo(override.action(), facts);
        if (other.isPresent()) {
            block(BlockCause.OVERRIDE, "action", override.action().label());
            return other.get();
        }
        return own;
    }

    private void block(BlockCause by, String name, String value) {
        var action = fired == null ? NextAction.NONE : fired.action();
        blocked.add(Block.of(fired, action, by, override.until(), Map.of(name, value)));
    }

    /** Help before force: who is helped, or keeps his word, is left alone. */
    private boolean isHeld(Target target) {
        boolean keeps = facts.agreement() == AgreementStanding.ACTIVE;
        if (keeps) {
            var why = Map.of("agreement", facts.agreement().label());
            blocked.add(Block.of(target.rule(), target.action(), BlockCause.AGREEMENT, null, why));
        }
        for (var kind : new TreeSet<>(facts.pausedFor())) {
            var why = Map.of("pause", kind.label());
            blocked.add(Block.of(target.rule(), target.action(), BlockCause.PAUSE, facts.pausedThrough(), why));
        }
        return keeps || facts.isPaused();
    }

    private LocalDate freeAgainOn() {
        boolean keeps = facts.agreement() == AgreementStanding.ACTIVE;
        return keeps || facts.pausedThrough() == null
                ? null
                : facts.pausedThrough().plusDays(1);
    }

    private Assessment walk(Target target) {
        acting = target.rule();
        for (var requirement : target.before()) {
            var had = steps.stream()
                    .filter(step -> step.action() == requirement.action())
                    .filter(step -> !requirement.isStale(step, facts.asOf()))
                    .toList();
            if (had.isEmpty()) {
                keepBack(target, BlockCause.PREDECESSOR, null, requirement, null);
                return done(requirement.action(), facts.asOf());
            }
            var counted = had.stream()
                    .map(step -> step.countedFrom(requirement.term(), facts.asOf()))
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder());
            if (counted.isEmpty()) {
                keepBack(
                        target,
                        BlockCause.DELIVERY,
                        null,
                        requirement,
                        had.get(0).doneOn());
                return done(NextAction.WAIT, null);
            }
            var freeOn = requirement.freeOn(counted.get());
            if (facts.asOf().isBefore(freeOn)) {
                keepBack(target, BlockCause.TERM, freeOn.minusDays(1), requirement, counted.get());
                return done(NextAction.WAIT, freeOn);
            }
        }
        return repeat(target);
    }

    private Assessment repeat(Target target) {
        var last = steps.stream()
                .filter(step -> step.action() == target.action())
                .map(Step::doneOn)
                .max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return done(target.action(), facts.asOf());
        }
        var why = Map.of("doneOn", last.get().toString());
        if (target.repeatAfterDays() == null) {
            blocked.add(Block.of(target.rule(), target.action(), BlockCause.DONE, null, why));
            return done(NextAction.NONE, null);
        }
        var againOn = last.get().plusDays(target.repeatAfterDays());
        if (facts.asOf().isBefore(againOn)) {
            blocked.add(Block.of(target.rule(), target.action(), BlockCause.DONE, againOn.minusDays(1), why));
            return done(NextAction.WAIT, againOn);
        }
        return done(target.action(), facts.asOf());
    }

    private void keepBack(Target target, BlockCause by, LocalDate until, Requirement requirement, LocalDate day) {
        var step = requirement.action().label();
        var why = day == null ? Map.of("step", step) : Map.of("step", step, "day", day.toString());
        blocked.add(Block.of(target.rule(), target.action(), by, until, why));
    }

    private Assessment done(NextAction action, LocalDate dueOn) {
        return new Assessment(stage, action, dueOn, fired, action.isStep() ? acting : null, checks, override, blocked);
    }
}
