package ru.zhku.debt.ageing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.ageing.domain.BandCell;
import ru.zhku.debt.ageing.domain.DueBands;

/** Cells in the making. */
final class CellSums {
    private record Key(List<String> keys, int band) {}

    private final DueBands bands;
    private final Map<Key, long[]> sums = new HashMap<>();
    private final Map<LocalDate, Integer> known = new HashMap<>();
    private LocalDate firstDue = LocalDate.MAX;
    private LocalDate lastDue = LocalDate.MIN;

    CellSums(DueBands bands) {
        this.bands = bands;
    }

    int band(LocalDate due) {
        return known.computeIfAbsent(due, bands::of);
    }

    void amount(List<String> keys, LocalDate due, long amount) {
        if (amount != 0) {
            firstDue = due.isBefore(firstDue) ? due : firstDue;
            lastDue = due.isAfter(lastDue) ? due : lastDue;
        }
        add(keys, band(due), amount, 0);
    }

    void add(List<String> keys, int band, long amount, long accounts) {
        var cell = sums.computeIfAbsent(new Key(keys, band), k -> new long[2]);
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

    List<BandCell> cells() {
        var cells = new ArrayList<BandCell>();
        sums.forEach((key, sum) -> {
            if (sum[0] != 0) {
                cells.add(new BandCell(key.keys, key.band, sum[0], sum[1]));
            }
        });
        cells.sort(Comparator.comparing((BandCell cell) -> String.join("\u0000", cell.keys()))
                .thenComparing(BandCell::band));
        return cells;
    }
}
