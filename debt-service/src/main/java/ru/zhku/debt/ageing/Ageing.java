package ru.zhku.debt.ageing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.debt.ageing.domain.AgeingMatrix;
import ru.zhku.debt.ageing.domain.Dimension;
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
        try (var connection = dataSource.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
            }
            return read(connection, asOf, by, scope, calendars.current());
        } catch (SQLException e) {
            throw new IllegalStateException("the matrix cannot be read", e);
        }
    }

    private static AgeingMatrix read(
            Connection connection, LocalDate asOf, List<Dimension> by, Scope scope, WorkingCalendar calendar)
            throws SQLException {
        var sums = new CellSums(asOf);
        var facts = new FactsQuery(connection, asOf, by, scope);
        if (by.stream().anyMatch(Dimension::isPlace)) {
            facts.all(sums);
        } else {
            var cube = new CubeQuery(connection, asOf, by, scope);
            cube.amounts(sums);
            cube.accounts(sums);
            facts.mixedAccounts(sums);
        }
        var cells = sums.cells();
        boolean unverified = !cells.isEmpty()
                && (!calendar.knows(sums.firstDue().getYear())
                        || !calendar.knows(sums.lastDue().getYear()));
        return new AgeingMatrix(asOf, by, cells, balance(connection, asOf, scope), unverified);
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
