package ru.zhku.kit.time;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.time.WorkingCalendar.DayKind;

/**
 * The service's own copy of the production calendar: seeded once, then the latest approved version of
 * each year in {@code calendar_year_version}. It is read again every {@code zhku.calendar.refresh}, so that a year entered through another instance is seen here.
 */
@ApplicationScoped
public class WorkingCalendars {
    private final DataSource dataSource;
    private final long refreshNanos;
    private volatile WorkingCalendar current;
    private volatile long readAt;

    WorkingCalendars(
            DataSource dataSource,
            @ConfigProperty(name = "zhku.calendar.refresh", defaultValue = "60S") Duration refresh) {
        this.dataSource = dataSource;
        this.refreshNanos = refresh.toNanos();
    }

    public WorkingCalendar current() {
        var known = current;
        long now = System.nanoTime();
        if (known == null || now - readAt >= refreshNanos) {
            readAt = now; // meanwhile the others go on with what is known
            known = QuarkusTransaction.requiringNew().call(this::load);
            current = known;
        }
        return known;
    }

    /** Forgets what was read, after a year was changed. */
    void refresh() {
        current = null;
    }

    /** In a transaction of its own, so that nobody ever sees years without their days. */
    private WorkingCalendar load() {
        try (var connection = dataSource.getConnection()) {
            var stored = read(connection);
            if (!stored.knownYears().isEmpty()) {
                return stored;
            }
            seed(connection, WorkingCalendar.shipped());
            return read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the production calendar cannot be read", e);
        }
    }

    private static WorkingCalendar read(Connection connection) throws SQLException {
        var days = new TreeMap<LocalDate, DayKind>();
        var years = new HashSet<Integer>();
        try (var query = connection.prepareStatement("select distinct on (year) year, days_off, working_days"
                        + " from calendar_year_version where approved_at is not null order by year, version desc");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                years.add(rows.getInt(1));
                days(rows.getArray(2)).forEach(day -> days.put(day, DayKind.DAY_OFF));
                days(rows.getArray(3)).forEach(day -> days.put(day, DayKind.WORKING_SATURDAY));
            }
        }
        return WorkingCalendar.of(days, years);
    }

    static List<LocalDate> days(Array array) throws SQLException {
        return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }

    private static void seed(Connection connection, WorkingCalendar shipped) throws SQLException {
        try (var insert = connection.prepareStatement("insert into calendar_year_version values"
                + " (?, 1, ?, ?, 'shipped', 'shipped', now(), 'shipped', now()) on conflict do nothing")) {
            for (int year : shipped.knownYears()) {
                insert.setInt(1, year);
                insert.setArray(2, shipped(connection, shipped, year, DayKind.DAY_OFF));
                insert.setArray(3, shipped(connection, shipped, year, DayKind.WORKING_SATURDAY));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Array shipped(Connection connection, WorkingCalendar shipped, int year, DayKind kind)
            throws SQLException {
        return connection.createArrayOf(
                "date",
                shipped.exceptions().entrySet().stream()
                        .filter(day -> day.getKey().getYear() == year && day.getValue() == kind)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toArray());
    }
}
