package ru.zhku.debt.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;
import ru.zhku.debt.setting.domain.Setting;
import ru.zhku.debt.setting.domain.SettingState;

/** Rows of settings; nothing is edited but the one decision on a proposal. */
@ApplicationScoped
class SettingStore {
    private static final String COLUMNS = "oktmo, valid_from, monthly_charge_method, threshold_monthly_charges,"
            + " rate_policy, moratorium_497_test, rounding, legal_basis, entered_by, entered_at, id, state";
    private static final String VIEW = COLUMNS + ", decided_by, decided_at, reason";

    /** A choice and the municipality whose it is. */
    record Owned(String oktmo, SettingView.Row row) {}

    private final DataSource dataSource;

    SettingStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Map<String, Setting> on(Collection<String> oktmos, LocalDate day) {
        return with(connection -> {
            try (var query = connection.prepareStatement("select distinct on (oktmo) " + COLUMNS
                    + " from municipality_setting where oktmo = any(?) and valid_from <= ? and state = 'APPROVED'"
                    + " order by oktmo, valid_from desc, approval desc")) {
                query.setArray(1, connection.createArrayOf("text", oktmos.toArray()));
                query.setObject(2, day);
                var found = new HashMap<String, Setting>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), setting(rows));
                    }
                }
                return found;
            }
        });
    }

    /** The approved choice that holds on this day; empty if none has begun. */
    Optional<SettingView.Row> inForce(String oktmo, LocalDate day) {
        return list(
                        "oktmo = ? and valid_from <= ? and state = 'APPROVED' order by valid_from desc, approval desc limit 1",
                        oktmo,
                        day)
                .stream()
                .map(Owned::row)
                .findFirst();
    }

    /** The row proposed last comes first. */
    List<SettingView.Row> history(String oktmo) {
        return list("oktmo = ? order by number desc", oktmo).stream()
                .map(Owned::row)
                .toList();
    }

    Optional<Owned> find(UUID id) {
        return list("id = ?", id).stream().findFirst();
    }

    private List<Owned> list(String condition, Object... values) {
        return with(connection -> {
            try (var query =
                    connection.prepareStatement("select " + VIEW + " from municipality_setting where " + condition)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                var found = new ArrayList<Owned>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Owned(rows.getString(1), row(rows)));
                    }
                }
                return found;
            }
        });
    }

    private static SettingView.Row row(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        var decision = new SettingView.Decision(
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                SettingState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reason"));
        return SettingView.Row.of(
                row.getObject("id", UUID.class),
                row.getObject(2, LocalDate.class),
                setting(row),
                row.getString(8),
                decision);
    }

    /** Zero rows if it was decided meanwhile. */
    int decide(UUID id, SettingState state, String by, Instant at, String reason) {
        return with(connection -> {
            try (var update = connection.prepareStatement("update municipality_setting set state = ?, decided_by = ?,"
                    + " decided_at = ?, reason = ?, approval = case when ? then nextval('setting_approval') end"
                    + " where id = ? and state = 'PROPOSED'")) {
                update.setString(1, state.name());
                update.setString(2, by);
                update.setTimestamp(3, Timestamp.from(at));
                update.setString(4, reason);
                update.setBoolean(5, state == SettingState.APPROVED);
                update.setObject(6, id);
                return update.executeUpdate();
            }
        });
    }

    /** One change at a time for a municipality, until the caller's transaction ends. */
    void hold(String oktmo) {
        with(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 6))")) {
                lock.setString(1, "setting/" + oktmo);
                return lock.execute();
            }
        });
    }

    void insert(UUID id, String oktmo, SettingRequest request, String by, Instant at) {
        var setting = request.setting();
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into municipality_setting(" + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')")) {
                insert.setString(1, oktmo);
                insert.setObject(2, request.validFrom());
                insert.setString(3, setting.monthlyChargeMethod().name());
                insert.setBigDecimal(4, setting.threshold());
                insert.setString(5, setting.ratePolicy().name());
                insert.setString(6, setting.moratorium497Test().name());
                insert.setString(7, setting.rounding().name());
                insert.setString(8, request.legalBasis().strip());
                insert.setString(9, by);
                insert.setTimestamp(10, Timestamp.from(at));
                insert.setObject(11, id);
                return insert.executeUpdate();
            }
        });
    }

    private static Setting setting(ResultSet row) throws SQLException {
        return new Setting(
                MonthlyChargeMethod.valueOf(row.getString(3)),
                row.getBigDecimal(4),
                RatePolicy.valueOf(row.getString(5)),
                MoratoriumTest.valueOf(row.getString(6)),
                RoundingPolicy.valueOf(row.getString(7)));
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the settings cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
