package ru.zhku.debt.socialrent;

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
import javax.sql.DataSource;

/** Plain JDBC in the words of the rest: a statement, its values, a reader of rows. */
@ApplicationScoped
class SocialRentRows {
    private final DataSource dataSource;

    SocialRentRows(DataSource dataSource) {
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

    /** Lists of numbers and ids become SQL arrays. */
    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value instanceof Collection<?> many) {
                boolean ids = many.isEmpty() || many.iterator().next() instanceof UUID;
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
            throw new IllegalStateException("the contracts of social rent cannot be reached", e);
        }
    }
}
