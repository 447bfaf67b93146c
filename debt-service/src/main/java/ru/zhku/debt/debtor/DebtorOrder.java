package ru.zhku.debt.debtor;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ru.zhku.debt.debtor.domain.Debtor;
import ru.zhku.debt.debtor.domain.DebtorSort;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Sort;

/** The order of the list, the same in SQL and in memory; the account's number makes it total. */
final class DebtorOrder {
    private static final Set<String> ALLOWED = new LinkedHashSet<>(DebtorSort.fields());

    private DebtorOrder() {}

    record Key(DebtorSort by, boolean descending) {}

    static List<Key> parse(String sort) {
        var keys = new ArrayList<Key>();
        for (var key : Sort.parse(sort, ALLOWED)) {
            keys.add(new Key(DebtorSort.of(key.field()), key.descending()));
        }
        if (keys.isEmpty()) {
            keys.add(new Key(DebtorSort.OVERDUE, true));
        }
        keys.add(new Key(DebtorSort.SEQ, false));
        return keys;
    }

    static String sql(List<Key> order) {
        return String.join(
                ", ",
                order.stream()
                        .map(key -> key.by.column() + (key.descending ? " desc" : ""))
                        .toList());
    }

    /**
     * Rows behind the cursor: greater in the first key, or equal in it and greater in the next, and so on. The bound of
     * the first key says nothing new, but it lets an index begin there instead of at the first row.
     */
    static String behind(List<Key> order, List<Object> after, List<Object> values) {
        var first = order.get(0);
        values.add(after.get(0));
        var bound = first.by.column() + (first.descending ? " <= ?" : " >= ?");
        var alternatives = new ArrayList<String>();
        for (int i = 0; i < order.size(); i++) {
            var parts = new ArrayList<String>();
            for (int j = 0; j <= i; j++) {
                var key = order.get(j);
                parts.add(key.by.column() + (j < i ? " = ?" : key.descending ? " < ?" : " > ?"));
                values.add(after.get(j));
            }
            alternatives.add("(" + String.join(" and ", parts) + ")");
        }
        return "(" + bound + " and (" + String.join(" or ", alternatives) + "))";
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Comparator<Debtor> comparator(List<Key> order) {
        return (a, b) -> {
            int result = 0;
            for (int i = 0; result == 0 && i < order.size(); i++) {
                var key = order.get(i);
                result = ((Comparable) key.by.value(a)).compareTo(key.by.value(b));
                result = key.descending ? -result : result;
            }
            return result;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static boolean isBehind(List<Key> order, Debtor debtor, List<Object> after) {
        for (int i = 0; i < order.size(); i++) {
            int result = ((Comparable) order.get(i).by.value(debtor)).compareTo(after.get(i));
            if (result != 0) {
                return order.get(i).descending ? result < 0 : result > 0;
            }
        }
        return false;
    }

    static String cursor(List<Key> order, Debtor last) {
        var parts = new ArrayList<Object>(values(order, last));
        parts.add(name(order));
        return Cursor.encode(parts.toArray());
    }

    /** A cursor of another order would pass over debtors or show them twice. */
    private static String name(List<Key> order) {
        return String.join(
                ",",
                order.stream()
                        .map(key -> (key.descending ? "-" : "") + key.by.field())
                        .toList());
    }

    /** The place behind a debtor; null (the beginning) behind none. */
    static List<Object> values(List<Key> order, Debtor last) {
        return last == null
                ? null
                : order.stream().map(key -> (Object) key.by.value(last)).toList();
    }

    static List<Object> after(List<Key> order, String cursor) {
        if (cursor == null) {
            return null;
        }
        var texts = Cursor.decode(cursor, order.size() + 1);
        if (!name(order).equals(texts.get(order.size()))) {
            throw Refusal.at("cursor", "malformed-cursor");
        }
        try {
            var values = new ArrayList<Object>();
            for (int i = 0; i < order.size(); i++) {
                values.add(order.get(i).by.parse(String.valueOf(texts.get(i)).replace("\0", "")));
            }
            return values;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
    }
}
