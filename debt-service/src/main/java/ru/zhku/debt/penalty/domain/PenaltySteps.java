package ru.zhku.debt.penalty.domain;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The steps of a schedule in one wording of the law.
 *
 * @param validTo inclusive, null while no end is known
 * @param denominators by the first delay day of the step: 31 → 300 is "1/300 from the thirty-first day"; days before
 *     the first step cost nothing
 */
public record PenaltySteps(
        PenaltySchedule schedule,
        LocalDate validFrom,
        LocalDate validTo,
        NavigableMap<Integer, Integer> denominators,
        String legalBasis) {
    public PenaltySteps {
        denominators = new TreeMap<>(denominators);
    }

    /** 0 where the day costs nothing. */
    int denominator(int delayDay) {
        var step = denominators.floorEntry(delayDay);
        return step == null ? 0 : step.getValue();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
