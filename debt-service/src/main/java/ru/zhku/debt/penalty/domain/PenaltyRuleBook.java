package ru.zhku.debt.penalty.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the law out of its approved rows. Rows are never edited; of two that say different things about the same matter
 * the one approved later holds:
 *
 * <ul>
 *   <li>KEY_RATE: the same first day;
 *   <li>RATE_CAP: the days that both cover (the earlier row goes on to hold for the others);
 *   <li>MORATORIUM: the same code;
 *   <li>VERIFIED_THROUGH: always, so a day can be taken back too.
 * </ul>
 *
 * A REPEAL takes away the row it names; what that row had superseded holds again.
 */
public final class PenaltyRuleBook {
    private final List<PenaltyRule> counting;

    /** @param approved in the order of their approval */
    public PenaltyRuleBook(List<PenaltyRule> approved) {
        var repealed = approved.stream()
                .map(PenaltyRule::repeals)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var last = new LinkedHashMap<List<Object>, PenaltyRule>();
        for (var rule : approved) {
            if (rule.kind() != RuleKind.REPEAL && !repealed.contains(rule.id())) {
                var matter = matter(rule);
                last.remove(matter);
                last.put(matter, rule);
            }
        }
        counting = new ArrayList<>(last.values());
    }

    private static List<Object> matter(PenaltyRule rule) {
        var kind = rule.kind().name();
        return switch (rule.kind()) {
            case KEY_RATE -> List.of(kind, rule.validFrom());
            case RATE_CAP -> List.of(kind, rule.validFrom(), String.valueOf(rule.validTo()));
            case MORATORIUM -> List.of(kind, rule.code());
            case VERIFIED_THROUGH -> List.of(kind);
            case REPEAL -> List.of(kind, rule.id());
        };
    }

    /** The rows that are neither repealed nor superseded outright. */
    public List<PenaltyRule> counting() {
        return List.copyOf(counting);
    }

    public PenaltyRules rules(Collection<PenaltySteps> steps) {
        return new PenaltyRules(
                of(RuleKind.KEY_RATE)
                        .map(r -> new PenaltyRules.KeyRate(r.validFrom(), r.ratePercent(), r.legalBasis()))
                        .toList(),
                of(RuleKind.RATE_CAP)
                        .map(r -> new RateCap(r.validFrom(), r.validTo(), r.capMode(), r.ratePercent(), r.legalBasis()))
                        .toList(),
                of(RuleKind.MORATORIUM)
                        .map(r -> new Moratorium(
                                r.code(),
                                r.validFrom(),
                                r.validTo(),
                                r.obligationsBefore(),
                                r.schedules(),
                                r.who(),
                                r.legalBasis()))
                        .toList(),
                steps,
                of(RuleKind.VERIFIED_THROUGH)
                        .map(PenaltyRule::verifiedThrough)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("nobody has verified the rates")));
    }

    private Stream<PenaltyRule> of(RuleKind kind) {
        return counting.stream().filter(rule -> rule.kind() == kind);
    }
}
