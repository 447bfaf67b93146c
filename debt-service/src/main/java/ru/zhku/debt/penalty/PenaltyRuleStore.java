package ru.zhku.debt.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
import ru.zhku.debt.penalty.domain.RuleState;

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

    void insert(PenaltyRule rule, String by, Instant at) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into penalty_rule(id, kind, valid_from, valid_to,"
                    + " rate_percent, cap_mode, code, who, schedules, obligations_before, verified_through, repeals,"
                    + " legal_basis, state, proposed_by, proposed_at, version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, 1)")) {
                var schedules = rule.schedules() == null
                        ? null
                        : connection.createArrayOf("text", rule.schedules().toArray());
                insert.setObject(1, rule.id());
                insert.setString(2, rule.kind().name());
                insert.setObject(3, rule.validFrom());
                insert.setObject(4, rule.validTo());
                insert.setBigDecimal(5, rule.ratePercent());
                insert.setString(
                        6, rule.capMode() == null ? null : rule.capMode().name());
                insert.setString(7, rule.code());
                insert.setString(8, rule.who());
                insert.setArray(9, schedules);
                insert.setObject(10, rule.obligationsBefore());
                insert.setObject(11, rule.verifiedThrough());
                insert.setObject(12, rule.repeals());
                insert.setString(13, rule.legalBasis());
                insert.setString(14, by);
                insert.setTimestamp(15, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }

    /** Zero rows if it was decided meanwhile. Approvals are numbered: the greater one holds. */
    int decide(UUID id, long version, RuleState state, String by, Instant at, String reason) {
        return with(connection -> {
            try (var update = connection.prepareStatement("update penalty_rule set state = ?, decided_by = ?,"
                    + " decided_at = ?, reason = ?, version = version + 1,"
                    + " approval = case when ? then nextval('penalty_rule_approval') end"
                    + " where id = ? and version = ? and state = 'PROPOSED'")) {
                update.setString(1, state.name());
                update.setString(2, by);
                update.setTimestamp(3, Timestamp.from(at));
                update.setString(4, reason);
                update.setBoolean(5, state == RuleState.APPROVED);
                update.setObject(6, id);
                update.setLong(7, version);
                return update.executeUpdate();
            }
        });
    }

    Optional<StoredRule> find(UUID id) {
        return list("id = ?", 1, id).stream().findFirst();
    }

    /** In the order in which they were proposed; null for any. */
    List<StoredRule> page(RuleKind kind, RuleState state, long after, int limit) {
        var kindCode = kind == null ? null : kind.name();
        var stateCode = state == null ? null : state.name();
        return list(
                "(?::text is null or kind = ?) and (?::text is null or state = ?) and number > ?",
                limit,
                kindCode,
                kindCode,
                stateCode,
                stateCode,
                after);
    }

    private List<StoredRule> list(String condition, int limit, Object... values) {
        return with(connection -> {
            try (var query = connection.prepareStatement(
                    "select * from penalty_rule where " + condition + " order by number limit " + limit)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                var found = new ArrayList<StoredRule>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(stored(rows));
                    }
                }
                return found;
            }
        });
    }

    private static StoredRule stored(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new StoredRule(
                row.getLong("number"),
                rule(row),
                RuleState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reason"),
                row.getLong("version"));
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

    private static PenaltyRule rule(ResultSet row) throws SQLException {
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
