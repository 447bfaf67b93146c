package ru.zhku.litigation.listing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Conditions of a list, joined by "and"; an absent value asks for nothing. */
public final class Where {
    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /** @param condition SQL with one question mark */
    public Where and(String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
        return this;
    }

    /** One of several codes; an empty list asks for nothing. */
    public Where in(String column, Collection<?> codes) {
        if (codes != null && !codes.isEmpty()) {
            sql.append(" and ").append(column).append(" = any(?)");
            values.add(codes.stream().map(Object::toString).toArray(String[]::new));
        }
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public List<Object> values() {
        return List.copyOf(values);
    }
}
