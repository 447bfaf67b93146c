package ru.zhku.debt.strategy.domain;

import java.time.LocalDate;
import ru.zhku.kit.web.Labelled;

/**
 * What the debt must have had before the action of a rule.
 *
 * @param afterDays full days that must have passed (ГК 191: the day of the step itself does not count); 0 is at once
 * @param staleAfterDays after so many days the step no longer counts and is to be made again; null for never
 */
public record Requirement(NextAction action, int afterDays, TermStart term, Integer staleAfterDays, String legalBasis) {
    /** The first day on which the next action may be taken. */
    LocalDate freeOn(LocalDate counted) {
        return afterDays == 0 ? counted : counted.plusDays(afterDays + 1L);
    }

    boolean isStale(Step step, LocalDate asOf) {
        return staleAfterDays != null && step.doneOn().plusDays(staleAfterDays).isBefore(asOf);
    }

    /** From which day the term after a step runs. A step without a proof of delivery begins no term of delivery. */
    public enum TermStart implements Labelled {
        DONE("Со дня совершения"),
        DELIVERED("Со дня вручения");

        private final String label;

        TermStart(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
