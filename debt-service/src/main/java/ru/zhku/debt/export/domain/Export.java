package ru.zhku.debt.export.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    /** With a last row that is asked for when all others are written. */
    public Export totalling(Supplier<List<Object>> totals) {
        return new Export(header, Stream.concat(rows, Stream.of(totals).map(Supplier::get)));
    }
}
