package ru.zhku.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Correlation;

/** An event is appended in the transaction of its fact, so it is published if and only if that one commits. */
@ApplicationScoped
public class Outbox {
    public record Keyed(String key, Object data) {}

    private static final String INSERT = "insert into outbox(id, topic, key, type, dataschema, occurred_at,"
            + " correlation_id, causation_id, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int BATCH = 1_000;

    private final DataSource dataSource;
    private final BusinessClock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(
            DataSource dataSource,
            BusinessClock clock,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.transaction = transaction;
        this.relay = relay;
    }

    public void append(EventType type, String key, Object data) {
        append(type, key, data, null);
    }

    /**
     * Appends one event; events of one key keep their order because the key is held until the transaction ends.
     *
     * @throws IllegalStateException without an open transaction
     */
    public void append(EventType type, String key, Object data, UUID causationId) {
        demandTransaction();
        try (var connection = dataSource.getConnection()) {
            hold(connection, type.topic() + "/" + key);
            insert(connection, type, List.of(new Keyed(key, data)), causationId);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be written", e);
        }
        wakeAfterCommit();
    }

    /** Appends many; the caller holds a lock that keeps other transactions away from these keys. */
    public void appendAll(EventType type, List<Keyed> many) {
        if (many.isEmpty()) {
            return;
        }
        demandTransaction();
        try (var connection = dataSource.getConnection()) {
            insert(connection, type, many, null);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be written", e);
        }
        wakeAfterCommit();
    }

    private void demandTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event can be appended in an open transaction only");
        }
    }

    private static void hold(Connection connection, String aggregate) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 1))")) {
            lock.setString(1, aggregate);
            lock.execute();
        }
    }

    private void insert(Connection connection, EventType type, List<Keyed> many, UUID causationId) throws SQLException {
        var at = Timestamp.from(clock.now());
        try (var insert = connection.prepareStatement(INSERT)) {
            int pending = 0;
            for (var event : many) {
                insert.setObject(1, Ids.next());
                insert.setString(2, type.topic());
                insert.setString(3, event.key());
                insert.setString(4, type.type());
                insert.setString(5, type.schema());
                insert.setTimestamp(6, at);
                insert.setString(7, Correlation.id());
                insert.setObject(8, causationId);
                insert.setBytes(9, body(event.data()));
                insert.addBatch();
                if (++pending % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static byte[] body(Object data) {
        try {
            return Event.JSON.writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an event body: " + data.getClass(), e);
        }
    }

    private void wakeAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is left to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
