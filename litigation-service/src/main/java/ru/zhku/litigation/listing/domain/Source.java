package ru.zhku.litigation.listing.domain;

import java.util.Map;
import java.util.Set;

/**
 * Where a list comes from.
 *
 * @param columns what the reader reads
 * @param from the tables
 * @param id the column that tells equal rows apart
 * @param sortable SQL by the name that clients sort by; none of it may be null
 */
public record Source(String columns, String from, String id, Map<String, SortColumn> sortable) {

    enum Kind {
        NUMBER("bigint"),
        DAY("date"),
        TEXT("text"),
        ID("uuid");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public record SortColumn(String sql, Kind kind) {}

    public Source {
        sortable = Map.copyOf(sortable);
    }

    public static SortColumn number(String sql) {
        return new SortColumn(sql, Kind.NUMBER);
    }

    public static SortColumn text(String sql) {
        return new SortColumn("coalesce(" + sql + ", '')", Kind.TEXT);
    }

    /** A day that is not known yet comes after all others. */
    public static SortColumn day(String sql) {
        return new SortColumn("coalesce(" + sql + ", date '9999-12-31')", Kind.DAY);
    }

    public Set<String> names() {
        return sortable.keySet();
    }
}
