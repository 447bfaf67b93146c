package ru.zhku.debt.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Plain JDBC: a statement, its values, a reader of rows. */
@ApplicationScoped
class ExchangeRows {
    private final DataSource dataSource;

    ExchangeRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, List<?> values, Reader<T> reader) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            bind(query, values);
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the exchange with suppliers cannot be read", e);
        }
    }

    int update(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(sql)) {
            bind(update, Arrays.asList(values));
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the exchange with suppliers cannot be written", e);
        }
    }

    /** A list of texts becomes an SQL array. */
    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
