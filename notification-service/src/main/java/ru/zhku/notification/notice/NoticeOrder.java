package ru.zhku.notification.notice;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Sort;
import ru.zhku.notification.notice.NoticeViews.NoticeItem;

/** How a list of notices is sorted, and how it goes on behind a row. */
final class NoticeOrder {
    private record Column(String sql, Function<NoticeItem, Object> value, Function<String, Object> parse) {}

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final Map<String, Column> COLUMNS = columns();
    private static final Column ID = new Column("n.id", NoticeItem::id, NoticeOrder::uuid);

    private static final String USUAL = "-requestedOn";

    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Boolean> descending = new ArrayList<>();

    private NoticeOrder(List<Sort.Key> keys) {
        name = keys.stream()
                .map(key -> (key.descending() ? "-" : "") + key.field())
                .collect(Collectors.joining(","));
        for (var key : keys) {
            columns.add(COLUMNS.get(key.field()));
            descending.add(key.descending());
        }
        columns.add(ID);
        descending.add(descending.get(descending.size() - 1));
    }

    static NoticeOrder of(String sort) {
        var keys = Sort.parse(sort, COLUMNS.keySet());
        return new NoticeOrder(keys.isEmpty() ? Sort.parse(USUAL, COLUMNS.keySet()) : keys);
    }

    String orderBy() {
        var parts = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(columns.get(i).sql() + (descending.get(i) ? " desc" : ""));
        }
        return String.join(", ", parts);
    }

    /**
     * Everything behind the cursor's row: greater in the first column, or equal there and greater in the next … The
     * cursor of another order would pass over notices or show them twice.
     */
    void goOn(SqlCondition condition, String cursor) {
        if (cursor == null) {
            return;
        }
        var parts = Cursor.decode(cursor, columns.size() + 1);
        if (!name.equals(parts.get(0))) {
            throw Refusal.at("cursor", "malformed-cursor");
        }
        var texts = parts.subList(1, parts.size());
        var alternatives = new ArrayList<String>();
        var bound = new ArrayList<Object>();
        for (int i = 0; i < columns.size(); i++) {
            var terms = new ArrayList<String>();
            for (int j = 0; j < i; j++) {
                terms.add(columns.get(j).sql() + " = ?");
                bound.add(value(j, texts));
            }
            terms.add(columns.get(i).sql() + (descending.get(i) ? " < ?" : " > ?"));
            bound.add(value(i, texts));
            alternatives.add("(" + String.join(" and ", terms) + ")");
        }
        condition.andAll("(" + String.join(" or ", alternatives) + ")", bound);
    }

    String cursorBehind(NoticeItem item) {
        return Cursor.encode(Stream.concat(
                        Stream.of(name), columns.stream().map(c -> c.value().apply(item)))
                .toArray());
    }

    private Object value(int column, List<String> texts) {
        try {
            return columns.get(column).parse().apply(String.valueOf(texts.get(column)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Refusal.at("cursor", "malformed-cursor");
        }
    }

    private static Map<String, Column> columns() {
        var columns = new LinkedHashMap<String, Column>();
        columns.put("number", text("n.number", NoticeItem::number));
        columns.put("accountNumber", text("coalesce(n.account_number, '')", NoticeItem::accountNumber));
        columns.put("templateCode", text("n.template_code", NoticeItem::templateCode));
        columns.put("channel", text("coalesce(n.channel, '')", NoticeItem::channel));
        columns.put("state", text("n.state", NoticeItem::state));
        columns.put("origin", text("n.origin", NoticeItem::origin));
        columns.put("amount", new Column("n.amount", item -> item.amount().kopecks(), Long::valueOf));
        columns.put("overdueMonths", new Column("n.overdue_months", NoticeItem::overdueMonths, Integer::valueOf));
        columns.put("asOf", day("as_of", NoticeItem::asOf));
        columns.put("requestedOn", day("requested_on", NoticeItem::requestedOn));
        columns.put("letterOn", day("letter_on", NoticeItem::letterOn));
        columns.put("sentOn", day("sent_on", NoticeItem::sentOn));
        columns.put("deliveredOn", day("delivered_on", NoticeItem::deliveredOn));
        return columns;
    }

    private static Column text(String sql, Function<NoticeItem, Object> value) {
        return new Column(
                sql + " collate \"C\"", item -> value.apply(item) == null ? "" : value.apply(item), text -> text);
    }

    private static Column day(String column, Function<NoticeItem, LocalDate> value) {
        return new Column(
                "coalesce(n." + column + ", date '" + NEVER + "')",
                item -> value.apply(item) == null ? NEVER : value.apply(item),
                text -> Date.valueOf(LocalDate.parse(text)));
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
