package ru.zhku.debt.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Sort;

/** The order of the list of agreements; the id makes it total. Empty days come last in ascending order. */
final class AgreementOrder {
    private record Column(String sql, Function<String, Object> parse) {}

    private record Key(Column column, boolean descending) {}

    private static final Map<String, Column> COLUMNS = new LinkedHashMap<>();
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
    private static final Column ID = new Column("g.id", UUID::fromString);

    static {
        COLUMNS.put("concludedOn", day("g.concluded_on"));
        COLUMNS.put("accountNumber", new Column("a.account_number collate \"C\"", text -> text.replace("\0", "")));
        COLUMNS.put("supplierInn", new Column("a.supplier_inn collate \"C\"", text -> text.replace("\0", "")));
        COLUMNS.put("kind", new Column("g.kind collate \"C\"", text -> text.replace("\0", "")));
        COLUMNS.put("state", new Column("s.state collate \"C\"", text -> text.replace("\0", "")));
        COLUMNS.put("since", day("s.since_on"));
        COLUMNS.put("amount", new Column("g.amount", Long::valueOf));
        COLUMNS.put("paid", new Column("s.paid", Long::valueOf));
        COLUMNS.put("credited", new Column("coalesce(s.credited, 0)", Long::valueOf));
        COLUMNS.put("rest", new Column("s.rest", Long::valueOf));
        COLUMNS.put("shortfall", new Column("s.shortfall", Long::valueOf));
        COLUMNS.put("breachedOn", day("coalesce(s.breached_on, date '9999-12-31')"));
        COLUMNS.put("completedOn", day("coalesce(s.completed_on, date '9999-12-31')"));
        COLUMNS.put("nextDueOn", day("coalesce(s.next_due_on, date '9999-12-31')"));
        COLUMNS.put("nextAmount", new Column("coalesce(s.next_amount, 0)", Long::valueOf));
    }

    private final String sort;
    private final List<Key> keys;

    private AgreementOrder(String sort, List<Key> keys) {
        this.sort = sort;
        this.keys = keys;
    }

    /** The latest first if nothing is asked. */
    static AgreementOrder parse(String sort) {
        var asked = sort == null || sort.isBlank() ? "-concludedOn" : sort;
        var keys = new ArrayList<Key>();
        Sort.parse(asked, COLUMNS.keySet())
                .forEach(key -> keys.add(new Key(COLUMNS.get(key.field()), key.descending())));
        keys.add(new Key(ID, false));
        return new AgreementOrder(asked, keys);
    }

    /** For an answer that has an order of its own: a sort that nobody knows is refused all the same. */
    static void demandKnown(String sort) {
        parse(sort);
    }

    private static Column day(String sql) {
        return new Column(sql, AgreementOrder::dayOf);
    }

    private static LocalDate dayOf(String text) {
        var day = LocalDate.parse(text);
        if (!day.equals(NO_DAY) && !AsOf.isKnown(day)) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }

    /** The values that mark a row's place, as texts behind the other columns. */
    String columns() {
        return keys.stream().map(key -> ", (" + key.column.sql + ")::text").collect(Collectors.joining());
    }

    int size() {
        return keys.size();
    }

    String sql() {
        return keys.stream()
                .map(key -> key.column.sql + (key.descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    String cursor(List<String> place) {
        var parts = new ArrayList<Object>(place);
        parts.add(0, sort);
        return Cursor.encode(parts.toArray());
    }

    /** Rows behind the cursor: the first key that differs decides. A cursor of another order is refused. */
    String behind(String cursor, List<Object> values) {
        var parts = Cursor.decode(cursor, keys.size() + 1);
        if (!sort.equals(parts.get(0)) || parts.stream().anyMatch(Objects::isNull)) {
            throw Refusal.at("cursor", "malformed-cursor");
        }
        var place = new ArrayList<Object>();
        try {
            for (int i = 0; i < keys.size(); i++) {
                place.add(keys.get(i).column.parse.apply(parts.get(i + 1)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
        return IntStream.range(0, keys.size())
                .mapToObj(i -> behind(i, place, values))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String behind(int at, List<Object> place, List<Object> values) {
        var condition = new StringBuilder("(");
        for (int i = 0; i < at; i++) {
            condition.append(keys.get(i).column.sql).append(" = ? and ");
            values.add(place.get(i));
        }
        values.add(place.get(at));
        return condition
                .append(keys.get(at).column.sql)
                .append(keys.get(at).descending ? " < ?" : " > ?")
                .append(")")
                .toString();
    }
}
