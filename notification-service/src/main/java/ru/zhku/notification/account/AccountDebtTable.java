package ru.zhku.notification.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.kit.money.Money;
import ru.zhku.notification.account.domain.AccountDebt;
import ru.zhku.notification.account.domain.DebtFilter;

/** The local picture of debts: one row per account, the newest message wins. */
@ApplicationScoped
class AccountDebtTable {
    record Sequenced(long sequence, AccountDebt debt) {}

    private static final String UPSERT = """
            insert into account_debt(account_id, sequence, account_number, supplier_inn, oktmo, consumer_group, tenure,
                as_of, overdue, monthly_charge, overdue_months, overdue_since, oldest_service_month, over_threshold)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id) do update set sequence = excluded.sequence,
                account_number = excluded.account_number, supplier_inn = excluded.supplier_inn,
                oktmo = excluded.oktmo, consumer_group = excluded.consumer_group, tenure = excluded.tenure,
                as_of = excluded.as_of, overdue = excluded.overdue, monthly_charge = excluded.monthly_charge,
                overdue_months = excluded.overdue_months, overdue_since = excluded.overdue_since,
                oldest_service_month = excluded.oldest_service_month, over_threshold = excluded.over_threshold
            where account_debt.sequence < excluded.sequence
            """;

    private final DataSource dataSource;

    AccountDebtTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes many states in one batch; a state older than the one here changes nothing. */
    void upsert(Collection<Sequenced> states) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            for (var state : states) {
                var debt = state.debt();
                int i = 1;
                upsert.setObject(i++, debt.accountId());
                upsert.setLong(i++, state.sequence());
                upsert.setString(i++, debt.accountNumber());
                upsert.setString(i++, debt.supplierInn());
                upsert.setString(i++, debt.oktmo());
                upsert.setString(i++, debt.consumerGroup());
                upsert.setString(i++, debt.tenure());
                upsert.setObject(i++, debt.asOf());
                upsert.setLong(i++, debt.overdue().kopecks());
                upsert.setLong(i++, debt.monthlyCharge().kopecks());
                upsert.setInt(i++, debt.overdueMonths());
                upsert.setObject(i++, debt.overdueSince());
                upsert.setString(
                        i++,
                        debt.oldestServiceMonth() == null
                                ? null
                                : debt.oldestServiceMonth().toString());
                upsert.setBoolean(i, debt.overThreshold());
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("debts cannot be written", e);
        }
    }

    List<AccountDebt> byIds(List<UUID> ids, String oktmo) {
        return query(
                "select * from account_debt where account_id = any(?) and oktmo = coalesce(?, oktmo) order by account_id",
                List.of(new Parameter("uuid", ids), new Parameter(null, oktmo)));
    }

    List<AccountDebt> byFilter(DebtFilter filter, String oktmo, int most) {
        var parameters = new ArrayList<Parameter>();
        var sql = new StringBuilder("select * from account_debt where overdue > 0 and oktmo = coalesce(?, oktmo)");
        parameters.add(new Parameter(null, oktmo));
        in(sql, parameters, "supplier_inn", filter.supplierInn());
        in(sql, parameters, "consumer_group", filter.consumerGroup());
        in(sql, parameters, "tenure", filter.tenure());
        and(sql, parameters, " and over_threshold = ?", filter.overThreshold());
        and(
                sql,
                parameters,
                " and overdue >= ?",
                filter.overdueFrom() == null ? null : filter.overdueFrom().kopecks());
        and(sql, parameters, " and overdue_months >= ?", filter.overdueMonthsFrom());
        sql.append(" order by account_id limit ?");
        parameters.add(new Parameter(null, most));
        return query(sql.toString(), parameters);
    }

    /** @param arrayType the SQL type of the elements when the value is a list */
    private record Parameter(String arrayType, Object value) {}

    private static void in(StringBuilder sql, List<Parameter> parameters, String column, List<String> codes) {
        if (codes != null && !codes.isEmpty()) {
            sql.append(" and ").append(column).append(" = any(?)");
            parameters.add(new Parameter("text", codes));
        }
    }

    private static void and(StringBuilder sql, List<Parameter> parameters, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(new Parameter(null, value));
        }
    }

    private List<AccountDebt> query(String sql, List<Parameter> parameters) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                var parameter = parameters.get(i);
                if (parameter.arrayType() != null) {
                    var array = ((List<?>) parameter.value()).toArray();
                    query.setArray(i + 1, connection.createArrayOf(parameter.arrayType(), array));
                } else {
                    query.setObject(i + 1, parameter.value());
                }
            }
            try (var rows = query.executeQuery()) {
                var debts = new ArrayList<AccountDebt>();
                while (rows.next()) {
                    debts.add(debt(rows));
                }
                return debts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("debts cannot be read", e);
        }
    }

    private static AccountDebt debt(ResultSet row) throws SQLException {
        var oldest = row.getString("oldest_service_month");
        return new AccountDebt(
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("supplier_inn"),
                row.getString("oktmo"),
                row.getString("consumer_group"),
                row.getString("tenure"),
                row.getObject("as_of", LocalDate.class),
                Money.ofKopecks(row.getLong("overdue")),
                Money.ofKopecks(row.getLong("monthly_charge")),
                row.getInt("overdue_months"),
                row.getObject("overdue_since", LocalDate.class),
                oldest == null ? null : YearMonth.parse(oldest),
                row.getBoolean("over_threshold"));
    }
}
