package ru.zhku.notification.notice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A where-clause that grows; texts come from the code only, values are always bound. */
final class SqlCondition {
    private final StringBuilder text = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.add(value);
        }
    }

    void andIn(String column, List<? extends Enum<?>> codes) {
        andAny(column, codes == null ? null : codes.stream().map(Enum::name).toList());
    }

    void andAny(String column, List<String> texts) {
        if (texts != null && !texts.isEmpty()) {
            text.append(" and ").append(column).append(" = any(?)");
            values.add(texts.toArray(String[]::new));
        }
    }

    void andAll(String condition, List<Object> bound) {
        text.append(" and ").append(condition);
        values.addAll(bound);
    }

    String text() {
        return text.toString();
    }

    /** Binds all values from the first parameter on; returns the index of the next free one. */
    int bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (var value : values) {
            if (value instanceof String[] codes) {
                statement.setArray(index++, statement.getConnection().createArrayOf("text", codes));
            } else {
                statement.setObject(index++, value);
            }
        }
        return index;
    }
}
