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
import javax.sql.DataSource;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;
import ru.zhku.debt.setting.domain.Setting;

/** Rows of settings; nothing is edited. */
@ApplicationScoped
class SettingStore {
    private static final String COLUMNS = "oktmo, valid_from, monthly_charge_method, threshold_monthly_charges,"
            + " rate_policy, moratorium_497_test, rounding, legal_basis, entered_by, entered_at";

    private final DataSource dataSource;

    SettingStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Map<String, Setting> on(Collection<String> oktmos, LocalDate day) {
        return with(connection -> {
            try (var query = connection.prepareStatement("select distinct on (oktmo) " + COLUMNS
                    + " from municipality_setting where oktmo = any(?) and valid_from <= ?"
                    + " order by oktmo, valid_from desc, number desc")) {
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

    /** The row entered last comes first. */
    List<SettingView.Row> history(String oktmo) {
        return with(connection -> {
            try (var query = connection.prepareStatement(
                    "select " + COLUMNS + " from municipality_setting where oktmo = ? order by number desc")) {
                query.setString(1, oktmo);
                var found = new ArrayList<SettingView.Row>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(SettingView.Row.of(
                                rows.getObject(2, LocalDate.class),
                                setting(rows),
                                rows.getString(8),
                                rows.getString(9),
                                rows.getTimestamp(10).toInstant()));
                    }
                }
                return found;
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

    void insert(String oktmo, SettingRequest request, String by, Instant at) {
        var setting = request.setting();
        with(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into municipality_setting(" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
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
