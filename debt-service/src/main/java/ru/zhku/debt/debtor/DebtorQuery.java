package ru.zhku.debt.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.debtor.DebtorOrder.Key;
import ru.zhku.debt.debtor.domain.Concentration;
import ru.zhku.debt.debtor.domain.Debtor;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.ledger.domain.Scope;

/** Today's debtors, from the table that is kept with every line and on every new day. */
@ApplicationScoped
class DebtorQuery {
    private static final String AVERAGE =
            "case monthly_count when 0 then 0 else round(monthly_sum::numeric / monthly_count)::bigint end";
    private static final String STANDING =
            "select from agreement_standing g where g.account_seq = account_debt.account_seq";

    private final DataSource dataSource;

    DebtorQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param overdueTotal of all accounts of the scope, whether asked for or not
     * @param largest the sums of the largest debts among those asked for
     */
    record Summary(long count, long sum, long overdueTotal, List<Concentration> largest) {}

    /** At most {@code limit} debtors after the place {@code after} (null: from the beginning). */
    List<Debtor> page(DebtorFilter filter, Scope scope, List<Key> order, List<Object> after, int limit) {
        var values = new ArrayList<Object>();
        var sql = "select card, standing from (" + select(filter, scope, values) + ") d"
                + (after == null ? "" : " where " + DebtorOrder.behind(order, after, values)) + " order by "
                + DebtorOrder.sql(order) + " limit " + limit;
        return run(sql, values, row -> debtor(row, filter.method()));
    }

    Summary summary(DebtorFilter filter, Scope scope) {
        var values = new ArrayList<Object>();
        var sums = new StringBuilder("select count(*), coalesce(sum(overdue), 0)");
        Concentration.TOPS.forEach(
                top -> sums.append(", coalesce(sum(overdue) filter (where place <= " + top + "), 0)"));
        sums.append(" from (select overdue, row_number() over (order by overdue desc) as place from (");
        sums.append(select(filter, scope, values)).append(") d) p");
        long total = overdueTotal(scope);
        return run(sums.toString(), values, row -> new Summary(row.getLong(1), row.getLong(2), total, largest(row)))
                .get(0);
    }

    long overdueTotal(Scope scope) {
        var values = new ArrayList<Object>();
        var sql =
                "select coalesce(sum(overdue), 0) from account_debt where overdue > 0" + scopeCondition(scope, values);
        return run(sql, values, row -> row.getLong(1)).get(0);
    }

    private static List<Concentration> largest(ResultSet row) throws SQLException {
        var largest = new ArrayList<Concentration>();
        for (int i = 0; i < Concentration.TOPS.size(); i++) {
            largest.add(new Concentration(Concentration.TOPS.get(i), row.getLong(3 + i)));
        }
        return largest;
    }

    /** Every account with facts, for a day that the table does not hold. */
    List<AccountDebt.Card> accounts(Scope scope) {
        var values = new ArrayList<Object>();
        var sql = "select card from account_debt where true" + scopeCondition(scope, values) + " order by account_seq";
        return run(sql, values, row -> Ledger.card(row.getBytes(1)));
    }

    private static String select(DebtorFilter filter, Scope scope, List<Object> values) {
        boolean average = filter.method() == MonthlyChargeMethod.AVERAGE_12;
        var sql = new StringBuilder("select *, ").append(average ? AVERAGE : "last_charge");
        sql.append(" as monthly from account_debt left join agreement_standing using (account_seq) where overdue > 0");
        sql.append(scopeCondition(scope, values));
        sql.append(agreement(filter));
        var times = filter.times();
        if (times != null && average && times.compareTo(AccountDebt.THRESHOLD) == 0) {
            sql.append(" and over_threshold");
        } else if (times != null) {
            sql.append(over(average, times, values));
        }
        among(
                sql,
                "consumer_group",
                filter.consumerGroup.stream().map(ConsumerGroup::number).toList());
        among(sql, "tenure", filter.tenure.stream().map(Tenure::number).toList());
        return sql.toString();
    }

    /** By existence, which is estimated well: so the page is still read along the index of the debts. */
    private static String agreement(DebtorFilter filter) {
        if (filter.agreement == null) {
            return "";
        }
        return switch (filter.agreement) {
            case KEPT -> " and exists (" + STANDING + " and standing = 'ACTIVE')";
            case BROKEN -> " and exists (" + STANDING + " and standing = 'BREACHED')";
            case NONE -> " and not exists (" + STANDING + ")";
            case NONE_OR_BROKEN -> " and not exists (" + STANDING + " and standing = 'ACTIVE')";
        };
    }

    private static String over(boolean average, BigDecimal times, List<Object> values) {
        values.add(times);
        return average
                ? " and monthly_count > 0 and overdue::numeric * monthly_count > ? * monthly_sum"
                : " and last_charge > 0 and overdue > ? * last_charge";
    }

    private static void among(StringBuilder sql, String column, List<Short> numbers) {
        if (!numbers.isEmpty()) {
            sql.append(" and ").append(column).append(" in (");
            sql.append(String.join(", ", numbers.stream().map(String::valueOf).toList()));
            sql.append(")");
        }
    }

    private static String scopeCondition(Scope scope, List<Object> values) {
        var sql = new StringBuilder();
        if (scope.oktmo() != null) {
            sql.append(" and oktmo = ?");
            values.add(scope.oktmo());
        }
        if (scope.supplierInn() != null) {
            sql.append(" and supplier_inn = ?");
            values.add(scope.supplierInn());
        }
        return sql.toString();
    }

    private static Debtor debtor(ResultSet row, MonthlyChargeMethod method) throws SQLException {
        var standing = row.getString(2);
        return Debtor.of(
                Ledger.card(row.getBytes(1)),
                method,
                standing == null ? AgreementStanding.NONE : AgreementStanding.valueOf(standing));
    }

    private <T> List<T> run(String sql, List<Object> values, Reader<T> reader) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the debtors cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
