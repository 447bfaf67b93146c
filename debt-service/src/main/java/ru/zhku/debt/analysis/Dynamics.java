package ru.zhku.debt.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.analysis.domain.DebtDynamics;
import ru.zhku.debt.analysis.domain.PaidBasis;
import ru.zhku.debt.ledger.domain.Scope;

/** The dynamics of the debts of a scope. */
@ApplicationScoped
class Dynamics {
    private final DataSource dataSource;

    Dynamics(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All parts of the answer are of one moment: a register is in it whole or not at all. */
    @Transactional
    DynamicsView of(YearMonth from, YearMonth to, LocalDate today, List<Dimension> by, Scope scope) {
        var basis = PaidBasis.of(by);
        var dynamics = new DebtDynamics(from, to, today, basis);
        try (var connection = dataSource.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
            }
            var query = new DynamicsQuery(connection, from.atDay(1), dynamics.through(to), by, scope);
            var movements = query.movements();
            var flows = query.flows();
            query.chargedAgain().forEach(again -> {
                movements.add(again.asMovement());
                flows.add(again);
            });
            var lines = dynamics.lines(movements, flows);
            return DynamicsView.of(from, to, by, basis, lines, dynamics.totals(lines, query.received()));
        } catch (SQLException e) {
            throw new IllegalStateException("the dynamics cannot be read", e);
        }
    }
}
