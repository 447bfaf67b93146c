package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.Shares;
import ru.zhku.litigation.candidate.domain.Tenure;

/** Our copy of what each account owes: one upsert per event, in which only a newer sequence wins. */
@ApplicationScoped
class AccountPicture {
    private static final String UPSERT = """
        insert into account_state(account_id, sequence, account_number, supplier_inn, oktmo, consumer_group, tenure,
            as_of, overdue, municipality_overdue, supplier_overdue, monthly_charge, overdue_months, overdue_since,
            oldest_service_month)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (account_id) do update set
            sequence = excluded.sequence, account_number = excluded.account_number,
            supplier_inn = excluded.supplier_inn, oktmo = excluded.oktmo,
            consumer_group = excluded.consumer_group, tenure = excluded.tenure, as_of = excluded.as_of,
            overdue = excluded.overdue, municipality_overdue = excluded.municipality_overdue,
            supplier_overdue = excluded.supplier_overdue, monthly_charge = excluded.monthly_charge,
            overdue_months = excluded.overdue_months, overdue_since = excluded.overdue_since,
            oldest_service_month = excluded.oldest_service_month
        where account_state.sequence < excluded.sequence
        """;

    private final DataSource dataSource;

    AccountPicture(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Shown(
            UUID accountId,
            long sequence,
            String accountNumber,
            String supplierInn,
            String oktmo,
            String consumerGroup,
            String tenure,
            LocalDate asOf,
            Money overdue,
            Money rentOverdue,
            Money monthlyCharge,
            int overdueMonths,
            LocalDate overdueSince,
            String oldestServiceMonth) {

        Shares shares() {
            return Shares.of(Tenure.of(tenure), overdue, rentOverdue);
        }
    }

    /** Returns false when something newer is known of the account. */
    boolean keep(Shown shown) {
        var shares = shown.shares();
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, shown.accountId());
            upsert.setLong(2, shown.sequence());
            upsert.setString(3, shown.accountNumber());
            upsert.setString(4, shown.supplierInn());
            upsert.setString(5, shown.oktmo());
            upsert.setString(6, shown.consumerGroup());
            upsert.setString(7, shown.tenure());
            upsert.setObject(8, shown.asOf());
            upsert.setLong(9, shown.overdue().kopecks());
            upsert.setLong(10, shares.municipality().kopecks());
            upsert.setLong(11, shares.supplier().kopecks());
            upsert.setLong(12, shown.monthlyCharge().kopecks());
            upsert.setInt(13, shown.overdueMonths());
            upsert.setObject(14, shown.overdueSince());
            upsert.setString(15, shown.oldestServiceMonth());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the picture of an account cannot be kept", e);
        }
    }

    /**
     * Whether this news of the threshold is newer than all taken before; marks it as taken. Crossings and states come
     * on topics of their own, in any order, but debt-service numbers them in one sequence.
     */
    boolean isNewThreshold(UUID accountId, long sequence) {
        var sql = "insert into threshold_mark(account_id, sequence) values (?, ?) on conflict (account_id) do update"
                + " set sequence = excluded.sequence where threshold_mark.sequence < excluded.sequence";
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(sql)) {
            upsert.setObject(1, accountId);
            upsert.setLong(2, sequence);
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the mark of an account's threshold cannot be kept", e);
        }
    }
}
