package ru.zhku.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Correlation;

/** An event is appended in the transaction of its fact, so it is published if and only if that one commits. */
@ApplicationScoped
public class Outbox {
    public record Keyed(String key, Object data) {}

    private static final String INSERT = "insert into outbox(id, topic, key, type, dataschema, occurred_at,"
            + " correlation_id, causation_id, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COPY =
            "copy outbox(id, topic, key, type, dataschema, occurred_at, correlation_id, body) from stdin";
    private static final int PORTION = 1_000;

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
            insert(connection, type, new Keyed(key, data), causationId);
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
            for (int from = 0; from < many.size(); from += PORTION) {
                copy(connection, type, many.subList(from, Math.min(many.size(), from + PORTION)));
            }
        } catch (SQLException | IOException e) {
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

    private void insert(Connection connection, EventType type, Keyed event, UUID causationId) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, type.topic());
            insert.setString(3, event.key());
            insert.setString(4, type.type());
            insert.setString(5, type.schema());
            insert.setTimestamp(6, Timestamp.from(clock.now()));
            insert.setString(7, Correlation.id());
            insert.setObject(8, causationId);
            insert.setBytes(9, body(event.data()).getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    /** Several times as fast as statements. The body needs no other guard: JSON has no line breaks and no tabs. */
    private void copy(Connection connection, EventType type, List<Keyed> many) throws SQLException, IOException {
        var fixed = List.of(type.type(), type.schema(), clock.now().toString(), Correlation.id());
        var same = fixed.stream().map(Outbox::escaped).collect(Collectors.joining("\t", "\t", "\t"));
        var rows = new StringBuilder();
        for (var event : many) {
            rows.append(Ids.next()).append('\t').append(escaped(type.topic())).append('\t');
            rows.append(escaped(event.key())).append(same);
            rows.append(body(event.data()).replace("\\", "\\\\\\\\")).append('\n');
        }
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(rows.toString()));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String body(Object data) {
        try {
            return Event.JSON.writeValueAsString(data);
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
