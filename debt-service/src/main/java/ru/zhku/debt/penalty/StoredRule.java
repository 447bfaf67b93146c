package ru.zhku.debt.penalty;

import java.time.Instant;
import ru.zhku.debt.penalty.domain.PenaltyRule;
import ru.zhku.debt.penalty.domain.RuleState;

/**
 * A row of the law with its story.
 *
 * @param number place in the list
 * @param decidedBy who approved or rejected it, null while it is proposed
 */
record StoredRule(
        long number,
        PenaltyRule rule,
        RuleState state,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String reason,
        long version) {}
