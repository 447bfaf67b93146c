package ru.zhku.debt.vacancy.domain;

import java.time.LocalDate;

/**
 * An entered estimate, in kopecks.
 *
 * @param monthlyAfter what is still to be paid each month afterwards; null if not estimated
 * @param rentPerSqm of a month; null for everything but {@link EstimateKind#LETTING}
 */
public record Estimate(EstimateKind kind, long oneOff, Long monthlyAfter, Long rentPerSqm, LocalDate on) {}
