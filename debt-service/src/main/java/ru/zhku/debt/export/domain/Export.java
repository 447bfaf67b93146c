package ru.zhku.debt.export.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ru.zhku.kit.money.Money;

/** A whole list as a table, read page by page while it is written, so that its length costs no memory. */
public record Export(List<String> header, Stream<List<Object>> rows) implements Table {
    /**
     * @param pageAfter the rows after the given one, or the first if it is null; none at the end
     * @param cells of a row, in the order of the header
     */
    public static <T> Export of(List<String> header, Function<T, List<T>> pageAfter, Function<T, List<Object>> cells) {
        var rows = Spliterators.spliteratorUnknownSize(new Pages<>(pageAfter), Spliterator.ORDERED);
        return new Export(header, StreamSupport.stream(rows, false).map(cells));
    }

    /** One page at a time: a stream of streams would keep a second one, whole, beside it. */
    private static final class Pages<T> implements Iterator<T> {
        private final Function<T, List<T>> pageAfter;
        private List<T> page;
        private int next;
        private T last;

        Pages(Function<T, List<T>> pageAfter) {
            this.pageAfter = pageAfter;
            this.page = pageAfter.apply(null);
        }

        @Override
        public boolean hasNext() {
            if (next > 0 && next == page.size()) {
                page = List.of();
                page = pageAfter.apply(last);
                next = 0;
            }
            return next < page.size();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            last = page.get(next++);
            return last;
        }
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
