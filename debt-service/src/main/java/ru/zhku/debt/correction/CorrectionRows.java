package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Plain JDBC in the words of the rest: a statement, its values, a reader of rows. */
@ApplicationScoped
class CorrectionRows {
    private final DataSource dataSource;

    CorrectionRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> List<T> list(String sql, List<?> values, Reader<T> reader) {
        return with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                bind(query, values);
                var found = new ArrayList<T>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
                return found;
            }
        });
    }

    int update(String sql, Object... values) {
        return with(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                bind(update, Arrays.asList(values));
                return update.executeUpdate();
            }
        });
    }

    void batch(String sql, Collection<Object[]> rows) {
        with(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                for (var row : rows) {
                    bind(update, Arrays.asList(row));
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** Lists of numbers and ids become SQL arrays; null has no type and is bound as it is. */
    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value instanceof Collection<?> many) {
                boolean ids = !many.isEmpty() && many.iterator().next() instanceof UUID;
                statement.setArray(
                        i + 1, statement.getConnection().createArrayOf(ids ? "uuid" : "bigint", many.toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the corrections cannot be reached", e);
        }
    }

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
