package ru.zhku.debt.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.penalty.domain.CapMode;
import ru.zhku.debt.penalty.domain.PenaltyRule;
import ru.zhku.debt.penalty.domain.PenaltyRuleBook;
import ru.zhku.debt.penalty.domain.PenaltyRules;
import ru.zhku.debt.penalty.domain.PenaltySchedule;
import ru.zhku.debt.penalty.domain.PenaltySteps;
import ru.zhku.debt.penalty.domain.RuleKind;

/** The rows of the penalty law. They are read anew for each calculation, so an approval works at once everywhere. */
@ApplicationScoped
class PenaltyRuleStore {
    private final DataSource dataSource;

    PenaltyRuleStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    PenaltyRules current() {
        return with(connection -> book(connection).rules(steps(connection)));
    }

    /** The approved rows. */
    PenaltyRuleBook book() {
        return with(PenaltyRuleStore::book);
    }

    private static PenaltyRuleBook book(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select * from penalty_rule where state = 'APPROVED' order by approval");
                var rows = query.executeQuery()) {
            var approved = new ArrayList<PenaltyRule>();
            while (rows.next()) {
                approved.add(rule(rows));
            }
            return new PenaltyRuleBook(approved);
        }
    }

    private static List<PenaltySteps> steps(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select * from penalty_step order by first_delay_day");
                var rows = query.executeQuery()) {
            var wordings = new LinkedHashMap<List<Object>, PenaltySteps>();
            while (rows.next()) {
                var schedule = PenaltySchedule.valueOf(rows.getString("schedule"));
                var from = day(rows, "valid_from");
                var known = wordings.get(List.<Object>of(schedule, from));
                var steps = known == null ? new TreeMap<Integer, Integer>() : new TreeMap<>(known.denominators());
                steps.put(rows.getInt("first_delay_day"), rows.getInt("denominator"));
                wordings.put(
                        List.of(schedule, from),
                        new PenaltySteps(schedule, from, day(rows, "valid_to"), steps, rows.getString("legal_basis")));
            }
            return List.copyOf(wordings.values());
        }
    }

    static PenaltyRule rule(ResultSet row) throws SQLException {
        return new PenaltyRule(
                row.getObject("id", UUID.class),
                RuleKind.valueOf(row.getString("kind")),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.getBigDecimal("rate_percent"),
                row.getString("cap_mode") == null ? null : CapMode.valueOf(row.getString("cap_mode")),
                row.getString("code"),
                row.getString("who"),
                schedules(row),
                day(row, "obligations_before"),
                day(row, "verified_through"),
                row.getObject("repeals", UUID.class),
                row.getString("legal_basis"));
    }

    private static Set<PenaltySchedule> schedules(ResultSet row) throws SQLException {
        var codes = row.getArray("schedules");
        if (codes == null) {
            return null;
        }
        var schedules = new TreeSet<PenaltySchedule>();
        Arrays.stream((String[]) codes.getArray()).map(PenaltySchedule::valueOf).forEach(schedules::add);
        return schedules;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the penalty rules cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
