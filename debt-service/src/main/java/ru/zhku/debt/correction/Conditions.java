package ru.zhku.debt.correction;

import java.util.List;
import java.util.stream.Collectors;

/** What a list was asked for, as conditions of its query. */
final class Conditions {
    private Conditions() {}

    static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    static void among(List<String> conditions, String column, List<? extends Enum<?>> codes) {
        if (!codes.isEmpty()) {
            conditions.add(column + " in ("
                    + codes.stream().map(code -> "'" + code.name() + "'").collect(Collectors.joining(", ")) + ")");
        }
    }
}
