package ru.zhku.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.kit.time.WorkingCalendars;
import ru.zhku.notification.contact.domain.ContactKind;
import ru.zhku.notification.contact.domain.ContactLimit;
import ru.zhku.notification.contact.domain.ContactPeriod;
import ru.zhku.notification.contact.domain.ContactPolicy;
import ru.zhku.notification.contact.domain.DayKind;
import ru.zhku.notification.contact.domain.QuietHours;

/** Reads the policy's rows. */
@ApplicationScoped
class ContactPolicies {
    private final DataSource dataSource;
    private final WorkingCalendars calendars;

    ContactPolicies(DataSource dataSource, WorkingCalendars calendars) {
        this.dataSource = dataSource;
        this.calendars = calendars;
    }

    ContactPolicy current() {
        try (var connection = dataSource.getConnection()) {
            return new ContactPolicy(limits(connection), quietHours(connection), calendars.current());
        } catch (SQLException e) {
            throw new IllegalStateException("the contact policy cannot be read", e);
        }
    }

    private static List<ContactLimit> limits(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select * from contact_limit order by kind, valid_from, most");
                var rows = query.executeQuery()) {
            var limits = new ArrayList<ContactLimit>();
            while (rows.next()) {
                limits.add(new ContactLimit(
                        ContactKind.valueOf(rows.getString("kind")),
                        ContactPeriod.valueOf(rows.getString("period")),
                        rows.getInt("most"),
                        day(rows, "valid_from"),
                        day(rows, "valid_to"),
                        rows.getString("legal_basis")));
            }
            return limits;
        }
    }

    private static List<QuietHours> quietHours(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select * from quiet_hours order by day_kind desc, valid_from");
                var rows = query.executeQuery()) {
            var nights = new ArrayList<QuietHours>();
            while (rows.next()) {
                nights.add(new QuietHours(
                        DayKind.valueOf(rows.getString("day_kind")),
                        rows.getObject("from_time", LocalTime.class),
                        rows.getObject("to_time", LocalTime.class),
                        day(rows, "valid_from"),
                        day(rows, "valid_to"),
                        rows.getString("legal_basis")));
            }
            return nights;
        }
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
