package ru.zhku.debt.vacancy.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import ru.zhku.debt.account.domain.Resource;

/**
 * Money set apart for the empty stock (ЛБО; БК РФ 162, 219), in kopecks.
 *
 * @param resource null for all together
 * @param from the day from which it holds; the later entry takes the place of the earlier one of the same day
 * @param order grows with each entry
 */
public record BudgetLimit(int year, Resource resource, long amount, LocalDate from, long order) {
    /** The one that holds on a day. */
    public static Optional<BudgetLimit> holding(
            Collection<BudgetLimit> limits, int year, Resource resource, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.year == year && limit.resource == resource && !limit.from.isAfter(day))
                .max(Comparator.comparing(BudgetLimit::from).thenComparing(BudgetLimit::order));
    }
}
