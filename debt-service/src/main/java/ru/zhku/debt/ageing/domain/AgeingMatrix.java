package ru.zhku.debt.ageing.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * The sum of the cells is the principal; principal less advance is the balance of the ledger on that day.
 *
 * @param calendarUnverified whether a due date lies outside the years whose days off are known
 */
public record AgeingMatrix(
        LocalDate asOf, List<Dimension> by, List<AgeingCell> cells, long balance, boolean calendarUnverified) {

    public long notDue() {
        return cells.stream()
                .filter(cell -> cell.bucket() == AgeBucket.NOT_DUE)
                .mapToLong(AgeingCell::amount)
                .sum();
    }

    public long principal() {
        return cells.stream().mapToLong(AgeingCell::amount).sum();
    }

    public long overdue() {
        return principal() - notDue();
    }

    public long advance() {
        return principal() - balance;
    }
}
