package ru.zhku.debt.penalty.domain;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which no penalty accrues, though the count of delay days runs on through them.
 *
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive
 * @param obligationsBefore only debts that arose before this day, null for all
 * @param who whom the norm protects, for people
 */
public record Moratorium(
        String code,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate obligationsBefore,
        Set<PenaltySchedule> schedules,
        String who,
        String legalBasis) {
    boolean pauses(LateCharge charge, LocalDate day, MoratoriumTest test) {
        return schedules.contains(charge.schedule())
                && !day.isBefore(validFrom)
                && !day.isAfter(validTo)
                && (obligationsBefore == null || arose(charge, test).isBefore(obligationsBefore));
    }

    private static LocalDate arose(LateCharge charge, MoratoriumTest test) {
        return switch (test) {
            case SERVICE_PERIOD -> charge.serviceMonth().atEndOfMonth();
            case DUE_DATE -> charge.dueOn();
        };
    }
}
