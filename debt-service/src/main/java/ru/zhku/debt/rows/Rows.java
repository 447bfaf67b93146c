package ru.zhku.debt.rows;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.rows.domain.RowReader;

/** Plain JDBC in the words of the rest: a statement, its values, a reader of rows. */
@ApplicationScoped
public class Rows {
    private final DataSource dataSource;

    Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public <T> List<T> list(String sql, List<?> values, RowReader<T> reader) {
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

    /** Returns the number of rows that were written. */
    public int update(String sql, Object... values) {
        return with(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                bind(update, Arrays.asList(values));
                return update.executeUpdate();
            }
        });
    }

    public void batch(String sql, Collection<Object[]> rows) {
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

    /** Collections of ids, texts and numbers become SQL arrays. */
    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Collection<?> many) {
                bindArray(statement, i + 1, many);
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }

    /** An empty one has no type of its own: the database takes that of its place. */
    private static void bindArray(PreparedStatement statement, int place, Collection<?> many) throws SQLException {
        if (many.isEmpty()) {
            statement.setObject(place, "{}", Types.OTHER);
            return;
        }
        var first = many.iterator().next();
        var type = first instanceof UUID ? "uuid" : first instanceof String ? "text" : "bigint";
        statement.setArray(place, statement.getConnection().createArrayOf(type, many.toArray()));
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached", e);
        }
    }
}
