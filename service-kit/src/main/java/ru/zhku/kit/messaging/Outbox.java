package ru.zhku.kit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Correlation;

/** An event is appended in the transaction of its fact, so it is published if and only if that one commits. */
@ApplicationScoped
public class Outbox {
    public static final int MOST_IN_A_ROW = 1_000;

    public record Keyed(String key, Object data) {}

    private static final String INSERT = "insert into outbox(topic, type, dataschema, occurred_at,"
            + " correlation_id, causation_id, events, body) values (?, ?, ?, ?, ?, ?, ?, ?)";

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
        try (var connection = dataSource.getConnection()) {
            hold(connection, type.topic() + "/" + key);
            row(type, List.of(new Keyed(key, data)), causationId).insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be written", e);
        }
    }

    /**
     * Up to a thousand events as one row, to be written on the connection of the open transaction; the caller holds a
     * lock that keeps other transactions away from these keys.
     */
    public Row row(EventType type, List<Keyed> many) {
        return row(type, many, null);
    }

    private Row row(EventType type, List<Keyed> many, UUID causationId) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event can be appended in an open transaction only");
        }
        if (many.size() > MOST_IN_A_ROW) {
            throw new IllegalArgumentException(many.size() + " events in a row, at most " + MOST_IN_A_ROW);
        }
        wakeAfterCommit();
        return new Row(type, clock.now(), Correlation.id(), causationId, many.size(), packed(many));
    }

    public record Row(EventType type, Instant at, String correlationId, UUID causationId, int events, byte[] packed) {
        public void insert(Connection connection) throws SQLException {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("this is not the connection of an open transaction");
            }
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, type.topic());
                insert.setString(2, type.type());
                insert.setString(3, type.schema());
                insert.setTimestamp(4, Timestamp.from(at));
                insert.setString(5, correlationId);
                insert.setObject(6, causationId);
                insert.setInt(7, events);
                insert.setBytes(8, packed);
                insert.executeUpdate();
            }
        }
    }

    private static void hold(Connection connection, String aggregate) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 1))")) {
            lock.setString(1, aggregate);
            lock.execute();
        }
    }

    /** As the migration of the table says; {@link OutboxRelay} unpacks it. */
    private static byte[] packed(List<Keyed> many) {
        var bytes = new ByteArrayOutputStream(many.size() * 512);
        try (var out = new DataOutputStream(bytes)) {
            for (var event : many) {
                var id = Ids.next();
                var body = Event.JSON.writeValueAsBytes(event.data());
                var key = event.key().getBytes(StandardCharsets.UTF_8);
                out.writeShort(key.length);
                out.write(key);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
                out.writeInt(body.length);
                out.write(body);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not an event body", e);
        }
        return bytes.toByteArray();
    }

    private void wakeAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
