package ru.zhku.kit.time;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.time.WorkingCalendar.DayKind;

/**
 * The service's own copy of the production calendar: table {@code calendar_day}, seeded once, kept by the administrator.
 * It is read again every {@code zhku.calendar.refresh}, so that a year entered through another instance is seen here.
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
        try (var query = connection.prepareStatement("select y.year, d.day, d.kind from calendar_year y"
                        + " left join calendar_day d on d.year = y.year");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                years.add(rows.getInt(1));
                if (rows.getObject(2) != null) {
                    days.put(rows.getObject(2, LocalDate.class), DayKind.valueOf(rows.getString(3)));
                }
            }
        }
        return WorkingCalendar.of(days, years);
    }

    private static void seed(Connection connection, WorkingCalendar shipped) throws SQLException {
        try (var year = connection.prepareStatement("insert into calendar_year(year, version, legal_basis)"
                        + " values (?, 1, 'shipped') on conflict do nothing");
                var day = connection.prepareStatement(
                        "insert into calendar_day(year, day, kind) values (?, ?, ?) on conflict do nothing")) {
            for (int known : shipped.knownYears()) {
                year.setInt(1, known);
                year.addBatch();
            }
            year.executeBatch();
            for (var entry : shipped.exceptions().entrySet()) {
                day.setInt(1, entry.getKey().getYear());
                day.setObject(2, entry.getKey());
                day.setString(3, entry.getValue().name());
                day.addBatch();
            }
            day.executeBatch();
        }
    }
}
