package ru.zhku.litigation.listing.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.zhku.litigation.listing.domain.Source.SortColumn;

/** The order of a list: the keys a client asked for, then the id, so that no two rows are equal. */
public record Order(List<Key> keys) {
    public record Key(SortColumn column, boolean descending) {
        String expression() {
            return column.sql();
        }

        String parameter() {
            return "cast(? as " + column.kind().sql() + ")";
        }
    }

    public static Order of(List<Key> asked, String id) {
        var keys = new ArrayList<>(asked);
        keys.add(new Key(new SortColumn(id, Source.Kind.ID), false));
        return new Order(List.copyOf(keys));
    }

    public int size() {
        return keys.size();
    }

    public static String column(int index) {
        return "place_" + index;
    }

    public String columns() {
        return IntStream.range(0, size())
                .mapToObj(i -> ", cast(" + keys.get(i).expression() + " as text) as " + column(i))
                .collect(Collectors.joining());
    }

    public String sql() {
        return keys.stream()
                .map(key -> key.expression() + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The condition "comes after this place": the first key that differs decides. */
    public String behind() {
        return IntStream.range(0, size()).mapToObj(this::behindBy).collect(Collectors.joining(" or "));
    }

    private String behindBy(int index) {
        var equal = IntStream.range(0, index)
                .mapToObj(i -> keys.get(i).expression() + " = " + keys.get(i).parameter() + " and ")
                .collect(Collectors.joining());
        var key = keys.get(index);
        return "(" + equal + key.expression() + (key.descending() ? " < " : " > ") + key.parameter() + ")";
    }

    public List<String> behindValues(List<String> place) {
        return IntStream.range(0, size())
                .mapToObj(i -> place.subList(0, i + 1))
                .flatMap(List::stream)
                .toList();
    }

    /** Whether these texts can stand for a place in this order. */
    public boolean fits(List<String> place) {
        return place.size() == size() && IntStream.range(0, size()).allMatch(i -> fits(keys.get(i), place.get(i)));
    }

    private static boolean fits(Key key, String text) {
        if (text == null) {
            return false;
        }
        try {
            return switch (key.column().kind()) {
                case NUMBER -> Long.toString(Long.parseLong(text)).equals(text);
                case DAY -> LocalDate.parse(text).toString().equals(text);
                case ID -> UUID.fromString(text).toString().equals(text);
                case TEXT -> text.indexOf('\0') < 0;
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
