package ru.zhku.debt.institution.domain;

import java.util.List;

/**
 * What a month of the year costs or is expected to cost, kopecks; months count from year 0.
 *
 * @param like the month whose cost is expected again, null unless the basis is {@code SAME_MONTH_LAST_YEAR}
 * @param lines ids of the charges behind it, none where it is expected
 */
public record MonthCost(int month, CostBasis basis, long amount, Integer like, List<Long> lines) {
    public boolean isCharged() {
        return basis == CostBasis.CHARGED;
    }
}
