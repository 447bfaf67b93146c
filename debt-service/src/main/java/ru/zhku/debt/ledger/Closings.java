package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Sums of the cube at month ends, so that a matrix at any date adds few rows. A closing that a late line touches is
 * dropped and made again; a query takes the last one there is, so nothing depends on their number.
 */
final class Closings {
    private static final int MADE_WITH_A_POSTING = 3;

    private final Connection connection;

    Closings(Connection connection) {
        this.connection = connection;
    }

    /** After sums changed from a day on: drops the closings from there; few are made again at once. */
    void touched(int earliestDay, LocalDate today) throws SQLException {
        if (earliestDay == Integer.MAX_VALUE) {
            return;
        }
        var from = LocalDate.ofEpochDay(earliestDay);
        update("delete from cube_close where closed_on >= ?", from);
        update("delete from holder_close where closed_on >= ?", from);
        update("delete from closing where closed_on >= ?", from);
        if (from.plusMonths(MADE_WITH_A_POSTING).isAfter(today)) {
            make(today);
        }
    }

    /** Makes every missing closing of the months before the present one. */
    void make(LocalDate today) throws SQLException {
        var last = last();
        if (last == null) {
            var first = first();
            if (first == null) {
                return;
            }
            last = first.withDayOfMonth(1).minusDays(1);
        }
        for (var end = endOfNextMonth(last); end.isBefore(today.withDayOfMonth(1)); end = endOfNextMonth(end)) {
            close(last, end);
            last = end;
        }
    }

    private static LocalDate endOfNextMonth(LocalDate end) {
        return end.plusDays(1).plusMonths(1).minusDays(1);
    }

    private void close(LocalDate before, LocalDate end) throws SQLException {
        update(
                "insert into cube_close select ?, due_on, supplier_inn, oktmo, resource, consumer_group, tenure,"
                        + " sum(charged), sum(allocated) from (select due_on, supplier_inn, oktmo, resource,"
                        + " consumer_group, tenure, charged, allocated from cube_close where closed_on = ?"
                        + " union all select due_on, supplier_inn, oktmo, resource, consumer_group, tenure,"
                        + " charged, allocated from cube where effective_on > ? and effective_on <= ?) s"
                        + " group by 2, 3, 4, 5, 6, 7 having sum(charged) <> sum(allocated)",
                end,
                before,
                before,
                end);
        update(
                "insert into holder_close select ?, grain, code, supplier_inn, oktmo, consumer_group, tenure, due_on,"
                        + " next_due_on, sum(accounts) from (select grain, code, supplier_inn, oktmo, consumer_group,"
                        + " tenure, due_on, next_due_on, accounts from holder_close where closed_on = ?"
                        + " union all select grain, code, supplier_inn, oktmo, consumer_group, tenure, due_on,"
                        + " next_due_on, accounts from holder where effective_on > ? and effective_on <= ?) s"
                        + " group by 2, 3, 4, 5, 6, 7, 8, 9 having sum(accounts) <> 0",
                end,
                before,
                before,
                end);
        update("insert into closing values (?)", end);
    }

    private LocalDate last() throws SQLException {
        return day("select max(closed_on) from closing");
    }

    private LocalDate first() throws SQLException {
        return day("select min(effective_on) from (select min(effective_on) as effective_on from cube"
                + " union all select min(effective_on) from holder) s");
    }

    private LocalDate day(String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getObject(1, LocalDate.class);
        }
    }

    private void update(String sql, LocalDate... days) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < days.length; i++) {
                update.setObject(i + 1, days[i]);
            }
            update.executeUpdate();
        }
    }
}
