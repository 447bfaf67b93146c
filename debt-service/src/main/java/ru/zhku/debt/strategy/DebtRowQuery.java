package ru.zhku.debt.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.ledger.domain.MonthlyCharge;
import ru.zhku.debt.strategy.domain.DebtRow;

/** Today's debtors of a municipality, from the table that the ledger keeps. */
@ApplicationScoped
class DebtRowQuery {
    private static final String SQL = "select d.account_seq, d.oktmo, d.overdue, d.overdue_months, d.overdue_since,"
            + " d.oldest_service_month, d.monthly_sum, d.monthly_count, d.last_charge, d.consumer_group, d.tenure,"
            + " coalesce(g.standing, 'NONE') from account_debt d"
            + " left join agreement_standing g on g.account_seq = d.account_seq"
            + " where d.oktmo = ? and d.overdue > 0 and d.account_seq > ? order by d.account_seq limit ?";

    private final DataSource dataSource;

    DebtRowQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<DebtRow> page(String oktmo, long after, int limit) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(SQL)) {
            query.setString(1, oktmo);
            query.setLong(2, after);
            query.setInt(3, limit);
            var found = new ArrayList<DebtRow>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the debtors cannot be read", e);
        }
    }

    private static DebtRow row(ResultSet row) throws SQLException {
        return new DebtRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                new MonthlyCharge(row.getLong(7), row.getInt(8)),
                row.getLong(9),
                ConsumerGroup.of(row.getInt(10)),
                Tenure.of(row.getInt(11)),
                AgreementStanding.valueOf(row.getString(12)));
    }
}
