package ru.zhku.kit.web;

import java.util.List;
import java.util.function.Function;

/** One page of a list; {@code next} is the cursor of the next page, null at the end. */
public record Page<T>(List<T> items, String next) {
    /**
     * Makes a page from rows that were read one beyond the limit.
     *
     * @param cursorOf the cursor that points behind a row
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursorOf) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)));
    }
}
