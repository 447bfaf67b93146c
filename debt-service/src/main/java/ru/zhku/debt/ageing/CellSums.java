package ru.zhku.debt.ageing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ageing.domain.AgeingCell;

/** Cells in the making. */
final class CellSums {
    private record Key(List<String> keys, AgeBucket bucket) {}

    private final LocalDate asOf;
    private final Map<Key, long[]> sums = new HashMap<>();
    private final Map<LocalDate, AgeBucket> buckets = new HashMap<>();
    private LocalDate firstDue = LocalDate.MAX;
    private LocalDate lastDue = LocalDate.MIN;

    CellSums(LocalDate asOf) {
        this.asOf = asOf;
    }

    AgeBucket bucket(LocalDate due) {
        return buckets.computeIfAbsent(due, d -> AgeBucket.of(d, asOf));
    }

    void amount(List<String> keys, LocalDate due, long amount) {
        if (amount != 0) {
            firstDue = due.isBefore(firstDue) ? due : firstDue;
            lastDue = due.isAfter(lastDue) ? due : lastDue;
        }
        add(keys, bucket(due), amount, 0);
    }

    void add(List<String> keys, AgeBucket bucket, long amount, long accounts) {
        var cell = sums.computeIfAbsent(new Key(keys, bucket), k -> new long[2]);
        cell[0] = Math.addExact(cell[0], amount);
        cell[1] += accounts;
    }

    void dues(LocalDate first, LocalDate last) {
        firstDue = first.isBefore(firstDue) ? first : firstDue;
        lastDue = last.isAfter(lastDue) ? last : lastDue;
    }

    LocalDate firstDue() {
        return firstDue;
    }

    LocalDate lastDue() {
        return lastDue;
    }

    List<AgeingCell> cells() {
        var cells = new ArrayList<AgeingCell>();
        sums.forEach((key, sum) -> {
            if (sum[0] != 0) {
                cells.add(new AgeingCell(key.keys, key.bucket, sum[0], sum[1]));
            }
        });
        cells.sort(Comparator.comparing((AgeingCell cell) -> String.join("\u0000", cell.keys()))
                .thenComparing(AgeingCell::bucket));
        return cells;
    }
}
