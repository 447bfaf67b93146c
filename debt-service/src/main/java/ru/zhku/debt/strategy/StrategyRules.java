package ru.zhku.debt.strategy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.zhku.debt.strategy.StrategyRequest.ConditionRequest;
import ru.zhku.debt.strategy.StrategyRequest.RequirementRequest;
import ru.zhku.debt.strategy.StrategyRequest.RuleRequest;
import ru.zhku.debt.strategy.domain.Condition;
import ru.zhku.debt.strategy.domain.Fact;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.debt.strategy.domain.Policy;
import ru.zhku.debt.strategy.domain.Requirement;
import ru.zhku.debt.strategy.domain.Requirement.TermStart;
import ru.zhku.debt.strategy.domain.Rule;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** Makes a policy of what was sent, or refuses it with a pointer to the place. */
final class StrategyRules {
    private static final String COUNT = "-?\\d{1,5}";
    private static final String TIMES = "\\d{1,4}([.,]\\d{1,2})?";

    private StrategyRules() {}

    static Policy policy(List<RuleRequest> requests) {
        var rules = new ArrayList<Rule>();
        var codes = new HashSet<String>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var at = "/rules/" + i;
            if (!codes.add(request.code())) {
                throw Refusal.at(at + "/code", "strategy-rule-twice", "rule", request.code());
            }
            if (request.when().isEmpty() && i < requests.size() - 1) {
                throw Refusal.at(at + "/when", "strategy-rule-unreachable", "rule", request.code());
            }
            rules.add(rule(request, at));
        }
        return new Policy(rules);
    }

    private static Rule rule(RuleRequest request, String at) {
        if (request.action() == NextAction.WAIT) {
            throw noStep(at + "/action", request.action());
        }
        var conditions = new ArrayList<Condition>();
        for (int i = 0; i < request.when().size(); i++) {
            conditions.add(condition(request.when().get(i), at + "/when/" + i));
        }
        var rule = new Rule(
                request.code(),
                request.stage(),
                conditions,
                request.action(),
                requirements(request, at),
                request.repeatAfterDays(),
                request.legalBasis().strip(),
                request.text(),
                request.template());
        demandWarning(rule, at);
        return rule;
    }

    private static List<Requirement> requirements(RuleRequest request, String at) {
        var requirements = new ArrayList<Requirement>();
        var before = new HashSet<NextAction>(Set.of(request.action()));
        for (int i = 0; i < request.requires().size(); i++) {
            var required = request.requires().get(i);
            var place = at + "/requires/" + i + "/action";
            if (!required.action().isStep() || !request.action().isStep()) {
                throw noStep(place, required.action());
            }
            if (!before.add(required.action())) {
                throw Refusal.at(
                        place,
                        "strategy-step-twice",
                        "action",
                        required.action().label());
            }
            requirements.add(requirement(required));
        }
        return requirements;
    }

    private static Requirement requirement(RequirementRequest request) {
        return new Requirement(
                request.action(),
                request.afterDays(),
                request.term(),
                request.staleAfterDays(),
                request.legalBasis().strip());
    }

    /** What the law wants delivered beforehand, on every way that leads to it. */
    private static void demandWarning(Rule rule, String at) {
        demandWarning(rule, rule.action(), rule.requires(), at + "/requires");
        for (int i = 0; i < rule.requires().size(); i++) {
            var action = rule.requires().get(i).action();
            demandWarning(rule, action, rule.requires().subList(0, i), at + "/requires/" + i);
        }
    }

    private static void demandWarning(Rule rule, NextAction action, List<Requirement> before, String at) {
        action.warnedBy().ifPresent(warning -> {
            boolean warned = before.stream()
                    .anyMatch(step ->
                            step.action() == warning && step.term() == TermStart.DELIVERED && step.afterDays() > 0);
            if (!warned) {
                throw Refusal.at(
                        at,
                        "strategy-warning-missing",
                        "rule",
                        rule.code(),
                        "action",
                        action.label(),
                        "warning",
                        warning.name());
            }
        });
    }

    private static Refusal noStep(String at, NextAction action) {
        return Refusal.at(at, "strategy-no-step", "action", action.name());
    }

    private static Condition condition(ConditionRequest request, String at) {
        var fact = request.fact();
        boolean number = fact.kind().isNumber();
        boolean code = fact.kind() == Fact.Kind.CODE;
        boolean flag = fact.kind() == Fact.Kind.FLAG;
        demandField(at, fact, "comparison", request.comparison(), number);
        demandField(at, fact, "value", request.value(), number);
        demandField(at, fact, "in", request.in(), code);
        demandField(at, fact, "is", request.is(), flag);
        if (number) {
            return Condition.number(fact, request.comparison(), bound(fact, request.value(), at + "/value"));
        }
        return code ? Condition.code(fact, codes(fact, request.in(), at)) : Condition.flag(fact, request.is());
    }

    private static void demandField(String at, Fact fact, String field, Object value, boolean wanted) {
        if ((value != null) != wanted) {
            var code = wanted ? "strategy-condition-field-missing" : "strategy-condition-field-alien";
            throw Refusal.at(at + "/" + field, code, "field", field, "fact", fact.label());
        }
    }

    private static Set<String> codes(Fact fact, List<String> given, String at) {
        var codes = new HashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            if (!fact.codes().contains(given.get(i))) {
                throw wrongValue(fact, at + "/in/" + i);
            }
            codes.add(given.get(i));
        }
        return codes;
    }

    private static BigDecimal bound(Fact fact, String value, String at) {
        if (fact.kind() == Fact.Kind.AMOUNT) {
            return BigDecimal.valueOf(amount(fact, value, at).kopecks());
        }
        if (!value.matches(fact.kind() == Fact.Kind.COUNT ? COUNT : TIMES)) {
            throw wrongValue(fact, at);
        }
        return new BigDecimal(value.replace(',', '.'));
    }

    private static Money amount(Fact fact, String value, String at) {
        try {
            return Money.parse(value);
        } catch (IllegalArgumentException e) {
            throw (Refusal) wrongValue(fact, at).initCause(e);
        }
    }

    private static Refusal wrongValue(Fact fact, String at) {
        var expected = fact.kind() == Fact.Kind.CODE
                ? "один из кодов "
                        + String.join(", ", fact.codes().stream().sorted().toList())
                : fact.kind().label();
        return Refusal.at(at, "strategy-condition-value", "fact", fact.label(), "expected", expected);
    }
}
