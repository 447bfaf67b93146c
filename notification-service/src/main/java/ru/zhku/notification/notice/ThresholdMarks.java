package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The last crossing of the threshold that was heard of, per account; an older message changes nothing. */
@ApplicationScoped
class ThresholdMarks {
    private final DataSource dataSource;

    ThresholdMarks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns false when something newer is known of the account. */
    boolean mark(UUID accountId, long sequence, boolean exceeded) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(
                        "insert into threshold_mark(account_id, sequence, exceeded) values (?, ?, ?)"
                                + " on conflict (account_id) do update set sequence = excluded.sequence,"
                                + " exceeded = excluded.exceeded where threshold_mark.sequence < excluded.sequence")) {
            upsert.setObject(1, accountId);
            upsert.setLong(2, sequence);
            upsert.setBoolean(3, exceeded);
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a crossing cannot be marked", e);
        }
    }

    /** Whether the account is known to be below the threshold again. */
    boolean isCleared(UUID accountId) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select 1 from threshold_mark where account_id = ? and not exceeded")) {
            query.setObject(1, accountId);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a crossing cannot be read", e);
        }
    }
}
