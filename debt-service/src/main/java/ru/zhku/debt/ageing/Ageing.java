package ru.zhku.debt.ageing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ageing.domain.AgeingCell;
import ru.zhku.debt.ageing.domain.AgeingMatrix;
import ru.zhku.debt.ageing.domain.BandCell;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.ageing.domain.DueBands;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.time.WorkingCalendar;
import ru.zhku.kit.time.WorkingCalendars;

/** The debts of the accounts in a scope by age, on any day. */
@ApplicationScoped
public class Ageing {
    private final DataSource dataSource;
    private final WorkingCalendars calendars;

    Ageing(DataSource dataSource, WorkingCalendars calendars) {
        this.dataSource = dataSource;
        this.calendars = calendars;
    }

    /** All parts of the answer are of one moment: a register is in it whole or not at all. */
    @Transactional
    public AgeingMatrix matrix(LocalDate asOf, List<Dimension> by, Scope scope) {
        return atOneMoment(connection -> read(connection, asOf, by, scope, calendars.current()));
    }

    /** The debts of a day in other bands of due dates than those of age: the same sums, from the same tables. */
    @Transactional
    public List<BandCell> bands(LocalDate asOf, List<Dimension> by, Scope scope, DueBands bands) {
        return atOneMoment(
                connection -> sums(connection, asOf, by, scope, bands).cells());
    }

    /** The same of some accounts only, cut by a label of theirs before all dimensions: it is the first key. */
    @Transactional
    public List<BandCell> bands(
            LocalDate asOf, List<Dimension> by, Scope scope, DueBands bands, Map<Long, String> labels) {
        return atOneMoment(connection -> {
            var sums = new CellSums(bands);
            new FactsQuery(connection, asOf, by, scope, bands).labelled(sums, labels);
            return sums.cells();
        });
    }

    private static AgeingMatrix read(
            Connection connection, LocalDate asOf, List<Dimension> by, Scope scope, WorkingCalendar calendar)
            throws SQLException {
        var sums = sums(connection, asOf, by, scope, AgeBucket.bands(asOf));
        var cells = sums.cells().stream()
                .map(cell ->
                        new AgeingCell(cell.keys(), AgeBucket.values()[cell.band()], cell.amount(), cell.accounts()))
                .toList();
        boolean unverified = !cells.isEmpty()
                && (!calendar.knows(sums.firstDue().getYear())
                        || !calendar.knows(sums.lastDue().getYear()));
        return new AgeingMatrix(asOf, by, cells, balance(connection, asOf, scope), unverified);
    }

    private static CellSums sums(Connection connection, LocalDate asOf, List<Dimension> by, Scope scope, DueBands bands)
            throws SQLException {
        var sums = new CellSums(bands);
        var facts = new FactsQuery(connection, asOf, by, scope, bands);
        if (by.stream().anyMatch(Dimension::isPlace)) {
            facts.all(sums);
        } else {
            var cube = new CubeQuery(connection, asOf, by, scope);
            cube.amounts(sums);
            cube.accounts(sums);
            facts.mixedAccounts(sums);
        }
        return sums;
    }

    private <T> T atOneMoment(Read<T> read) {
        try (var connection = dataSource.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
            }
            return read.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the matrix cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private static long balance(Connection connection, LocalDate asOf, Scope scope) throws SQLException {
        var sql = "select coalesce(sum(charged - credited - received), 0) from turnover where effective_on <= ?"
                + (scope.oktmo() == null ? "" : " and oktmo = ?")
                + (scope.supplierInn() == null ? "" : " and supplier_inn = ?");
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, asOf);
            int at = 2;
            if (scope.oktmo() != null) {
                query.setString(at++, scope.oktmo());
            }
            if (scope.supplierInn() != null) {
                query.setString(at, scope.supplierInn());
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
