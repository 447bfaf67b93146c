package ru.zhku.litigation.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;
import ru.zhku.kit.web.Sort;
import ru.zhku.litigation.listing.domain.Order;
import ru.zhku.litigation.listing.domain.RowReader;
import ru.zhku.litigation.listing.domain.Source;
import ru.zhku.litigation.listing.domain.Where;

/** Pages of SQL lists: a page begins behind the last row of the one before, whatever was inserted meanwhile. */
@ApplicationScoped
public class Listings {
    private static final int FETCH = 500;

    private final DataSource dataSource;

    Listings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Row<T>(T item, List<String> place) {}

    public <T> Page<T> page(
            Source source, Where where, String sort, Integer limit, String cursor, RowReader<T> reader) {
        int size = Limits.of(limit);
        var order = order(source, sort);
        var place = cursor == null ? List.<String>of() : place(order, sort, cursor);
        var sql = "select " + source.columns() + order.columns() + " from " + source.from() + " where " + where.sql()
                + (place.isEmpty() ? "" : " and (" + order.behind() + ")") + " order by " + order.sql() + " limit "
                + (size + 1);
        var values = new ArrayList<>(where.values());
        if (!place.isEmpty()) {
            values.addAll(order.behindValues(place));
        }
        var rows = read(sql, values, row -> new Row<T>(reader.read(row), placeOf(row, order)));
        var page = Page.of(rows, size, last -> cursor(sort, last.place()));
        return new Page<>(page.items().stream().map(Row::item).toList(), page.next());
    }

    /** All rows, one by one, however many there are. */
    public <T> void forEach(Source source, Where where, String sort, RowReader<T> reader, Consumer<T> consumer) {
        var order = order(source, sort);
        var sql = "select " + source.columns() + " from " + source.from() + " where " + where.sql() + " order by "
                + order.sql();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var query = prepare(connection, sql, where.values());
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(reader.read(rows));
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public <T> List<T> read(String sql, List<?> values, RowReader<T> reader) {
        try (var connection = dataSource.getConnection();
                var query = prepare(connection, sql, values);
                var rows = query.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Order order(Source source, String sort) {
        var keys = Sort.parse(sort, source.names()).stream()
                .map(key -> new Order.Key(source.sortable().get(key.field()), key.descending()))
                .toList();
        return Order.of(keys, source.id());
    }

    private static String cursor(String sort, List<String> place) {
        var parts = new ArrayList<Object>(place);
        parts.add(0, sort);
        return Cursor.encode(parts.toArray());
    }

    /** A cursor of another sort order would skip rows: it is refused like any other that was tampered with. */
    private static List<String> place(Order order, String sort, String cursor) {
        var parts = Cursor.decode(cursor, order.size() + 1);
        var place = parts.subList(1, parts.size());
        if (!Objects.equals(parts.get(0), sort) || !order.fits(place)) {
            throw Refusal.at("cursor", "malformed-cursor");
        }
        return place;
    }

    private static List<String> placeOf(ResultSet row, Order order) throws SQLException {
        var place = new ArrayList<String>();
        for (int i = 0; i < order.size(); i++) {
            place.add(row.getString(Order.column(i)));
        }
        return place;
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<?> values) throws SQLException {
        var query = connection.prepareStatement(sql);
        query.setFetchSize(FETCH);
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            query.setObject(i + 1, value instanceof String[] codes ? connection.createArrayOf("text", codes) : value);
        }
        return query;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("a list cannot be read", e);
    }
}
