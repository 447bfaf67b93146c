package ru.zhku.debt.export.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ru.zhku.kit.money.Money;

/** A whole list as a table, read page by page while it is written, so that its length costs no memory. */
public record Export(List<String> header, Stream<List<Object>> rows) implements Table {
    /**
     * @param pageAfter the rows after the given one, or the first if it is null; none at the end
     * @param cells of a row, in the order of the header
     */
    public static <T> Export of(List<String> header, Function<T, List<T>> pageAfter, Function<T, List<Object>> cells) {
        var pages = Stream.iterate(
                pageAfter.apply(null), page -> !page.isEmpty(), page -> pageAfter.apply(page.get(page.size() - 1)));
        return new Export(header, pages.flatMap(List::stream).map(cells));
    }

    /**
     * With a last row «Итого»: under each of these headings, none of them the first, the sum of its money; cells without
     * money add nothing.
     */
    public Export summing(String... headings) {
        var sums = new TreeMap<Integer, Money>();
        for (var heading : headings) {
            sums.put(header.indexOf(heading), Money.ZERO);
        }
        if (sums.firstKey() < 1) {
            throw new IllegalArgumentException(header + " has not all of " + List.of(headings) + " behind its first");
        }
        return new Export(header, rows.peek(row -> add(sums, row))).totalling(() -> total(sums));
    }

    private static void add(Map<Integer, Money> sums, List<Object> row) {
        sums.replaceAll((column, sum) -> row.get(column) instanceof Money money ? sum.plus(money) : sum);
    }

    private List<Object> total(Map<Integer, Money> sums) {
        var total = new ArrayList<Object>(Collections.nCopies(header.size(), null));
        total.set(0, "Итого");
        sums.forEach(total::set);
        return total;
    }

    /** With a last row that is asked for when all others are written. */
    public Export totalling(Supplier<List<Object>> totals) {
        return new Export(header, Stream.concat(rows, Stream.of(totals).map(Supplier::get)));
    }
}
