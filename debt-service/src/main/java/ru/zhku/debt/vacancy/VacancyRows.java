package ru.zhku.debt.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Plain JDBC in the words of the rest: a statement, its values, a reader of rows. */
@ApplicationScoped
class VacancyRows {
    private final DataSource dataSource;

    VacancyRows(DataSource dataSource) {
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

    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the costs of the empty stock cannot be reached", e);
        }
    }
}
