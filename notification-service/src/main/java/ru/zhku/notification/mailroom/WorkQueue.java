package ru.zhku.notification.mailroom;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What waits for the background workers. Attempts are timed by the database's clock, so that several instances agree
 * and a standing business date stops nothing.
 */
@ApplicationScoped
class WorkQueue {
    /** @param failures how often its letter could not be made; absences of debt-service do not count */
    record Task(UUID noticeId, UUID accountId, int attempts, int failures) {}

    private static final String CLAIM_TO_WRITE = """
            update notice set next_try_at = now() + interval '5 minutes'
             where id in (select id from notice where state = 'REQUESTED' and next_try_at <= now()
                           order by next_try_at limit ? for update skip locked)
            returning id, account_id, attempts, write_failures
            """;
    private static final String CLAIM_TO_MAIL = """
            update notice set leased_until = now() + make_interval(secs => ? / 1000.0)
             where id in (select id from notice where state = 'READY' and channel = 'EMAIL' and next_try_at <= now()
                             and (leased_until is null or leased_until <= now())
                             and (not_before is null or not_before <= ?)
                           order by next_try_at limit 1 for update skip locked)
            returning id, account_id, attempts, write_failures
            """;

    private final DataSource dataSource;

    WorkQueue(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Notices without a letter; nobody else gets them for five minutes. */
    List<Task> claimToWrite(int most) {
        return run(CLAIM_TO_WRITE, update -> {
            update.setInt(1, most);
            return tasks(update);
        });
    }

    /** An e-mail that may go at this business time; nobody else gets it until it is settled or the lease is over. */
    Optional<Task> claimToMail(Instant businessNow, Duration lease) {
        return run(CLAIM_TO_MAIL, update -> {
            update.setLong(1, lease.toMillis());
            update.setTimestamp(2, Timestamp.from(businessNow));
            return tasks(update).stream().findFirst();
        });
    }

    /** Counts a failed attempt and lets the notice go until the wait is over. */
    void tryAgainIn(UUID noticeId, Duration wait) {
        var sql = "update notice set attempts = attempts + 1, leased_until = null,"
                + " next_try_at = now() + make_interval(secs => ? / 1000.0) where id = ?";
        run(sql, update -> {
            update.setLong(1, wait.toMillis());
            update.setObject(2, noticeId);
            return update.executeUpdate();
        });
    }

    void failedToWrite(UUID noticeId) {
        run("update notice set write_failures = write_failures + 1 where id = ?", update -> {
            update.setObject(1, noticeId);
            return update.executeUpdate();
        });
    }

    /** A new beginning for the next kind of work. */
    void reset(UUID noticeId) {
        run(
                "update notice set attempts = 0, leased_until = null, next_try_at = now(), not_before = null,"
                        + " waits_for = null where id = ?",
                update -> {
                    update.setObject(1, noticeId);
                    return update.executeUpdate();
                });
    }

    /** Lets the notice wait for its business time. */
    void waitUntil(UUID noticeId, Instant businessTime, String rule) {
        run("update notice set not_before = ?, waits_for = ?, leased_until = null where id = ?", update -> {
            update.setTimestamp(1, Timestamp.from(businessTime));
            update.setString(2, rule);
            update.setObject(3, noticeId);
            return update.executeUpdate();
        });
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of notices cannot be used", e);
        }
    }

    private static List<Task> tasks(PreparedStatement claim) throws SQLException {
        try (var rows = claim.executeQuery()) {
            var tasks = new ArrayList<Task>();
            while (rows.next()) {
                tasks.add(new Task(
                        rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getInt(3), rows.getInt(4)));
            }
            return tasks;
        }
    }
}
