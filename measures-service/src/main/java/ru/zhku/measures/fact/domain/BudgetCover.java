package ru.zhku.measures.fact.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * The estimates of the institutions against the utilities of a year.
 *
 * @param entered whether any estimate is entered at all
 */
public record BudgetCover(
        FactRef ref, int year, LocalDate asOf, boolean entered, CoverSum totals, List<CoverSum> byPlanResource) {}
