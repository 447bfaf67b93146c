package ru.zhku.debt.strategy.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.strategy.domain.Requirement.TermStart;

/**
 * Something that was done about a debt.
 *
 * @param deliveredOn when it reached the debtor, null while that is not proven
 */
public record Step(UUID id, NextAction action, LocalDate doneOn, LocalDate deliveredOn) {
    /**
     * Whether the debt that is the oldest today has had this step: the step was made on a day on which that debt was
     * overdue. What was done before, about older debts that are paid since, was never about this one.
     */
    public boolean isAbout(DebtFacts facts) {
        return facts.hasDebt() && !doneOn.isBefore(facts.overdueSince()) && !doneOn.isAfter(facts.asOf());
    }

    LocalDate countedFrom(TermStart term, LocalDate asOf) {
        if (term == TermStart.DONE) {
            return doneOn;
        }
        return deliveredOn == null || deliveredOn.isAfter(asOf) ? null : deliveredOn;
    }
}
