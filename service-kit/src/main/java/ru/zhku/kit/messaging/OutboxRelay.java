package ru.zhku.kit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ru.zhku.kit.time.BusinessClock;

/**
 * Sends what the outbox holds, in sequence, waits for the acknowledgements, then marks it sent. Of several instances
 * one is active: it holds an advisory lock, so no key is reordered. While nothing waits it deletes, once a day, what was
 * sent more than {@code zhku.outbox.keep-days} ago.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6f757462L;
    private static final int BATCH = 2_000;
    private static final int PURGED_AT_ONCE = 500;

    private static final String UNSENT = "select seq, topic, type, dataschema, occurred_at, correlation_id,"
            + " causation_id, events, body from (select *, sum(events) over (order by seq) - events as before from"
            + " (select * from outbox where sent_at is null order by seq limit " + BATCH + ") o) o where before < "
            + BATCH + " order by seq";

    private record Row(
            long seq,
            String topic,
            String type,
            String schema,
            Instant at,
            String correlationId,
            UUID causationId,
            int events,
            byte[] packed) {}

    private final DataSource dataSource;
    private final KafkaSettings kafka;
    private final BusinessClock clock;
    private final int keepDays;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean stopped;
    private LocalDate purgedOn;
    private Thread thread;

    OutboxRelay(
            DataSource dataSource,
            KafkaSettings kafka,
            BusinessClock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "zhku.outbox.keep-days", defaultValue = "7") int keepDays) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.clock = clock;
        this.keepDays = keepDays;
        meters.gauge("zhku.outbox.unsent", this, OutboxRelay::unsent);
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::work, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    void wake() {
        signal.release();
    }

    private void work() {
        while (!stopped) {
            try (var connection = dataSource.getConnection()) {
                if (advisory(connection, "pg_try_advisory_lock")) {
                    relay(connection);
                }
            } catch (SQLException | KafkaException | ExecutionException e) {
                LOG.warnf("events wait in the outbox: %s", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("the outbox relay failed and begins again", e);
            }
            pause();
        }
    }

    /** Waits for a wake-up or a second, then forgets the other wake-ups: one look serves them all. */
    private void pause() {
        try {
            if (signal.tryAcquire(1, TimeUnit.SECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        try (var producer = kafka.producer()) {
            while (!stopped) {
                var rows = unsent(connection);
                if (rows.isEmpty()) {
                    purge(connection);
                    pause();
                } else {
                    send(producer, rows);
                    mark(connection, rows);
                }
            }
        } finally {
            advisory(connection, "pg_advisory_unlock");
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, List<Row> rows)
            throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<?>>();
        for (var row : rows) {
            var packed = ByteBuffer.wrap(row.packed());
            for (int i = 0; i < row.events(); i++) {
                sent.add(producer.send(record(row, row.seq() * Outbox.MOST_IN_A_ROW + i, packed)));
            }
        }
        producer.flush();
        for (var one : sent) {
            one.get();
        }
    }

    private ProducerRecord<String, byte[]> record(Row row, long sequence, ByteBuffer packed) {
        var key = new String(next(packed, Short.toUnsignedInt(packed.getShort())), StandardCharsets.UTF_8);
        var id = new UUID(packed.getLong(), packed.getLong());
        var record = new ProducerRecord<>(row.topic(), key, next(packed, packed.getInt()));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id);
        header(record, "ce_source", kafka.source());
        header(record, "ce_type", row.type());
        header(record, "ce_subject", key);
        header(record, "ce_time", row.at());
        header(record, "ce_dataschema", row.schema());
        header(record, "ce_sequence", sequence);
        header(record, "ce_correlationid", row.correlationId());
        header(record, "ce_causationid", row.causationId());
        header(record, "content-type", "application/json");
        return record;
    }

    private static byte[] next(ByteBuffer packed, int length) {
        var bytes = new byte[length];
        packed.get(bytes);
        return bytes;
    }

    private static void header(ProducerRecord<?, ?> record, String name, Object value) {
        if (value != null) {
            record.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Row> unsent(Connection connection) throws SQLException {
        var found = new ArrayList<Row>();
        try (var query = connection.prepareStatement(UNSENT);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Row(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getTimestamp(5).toInstant(),
                        rows.getString(6),
                        rows.getObject(7, UUID.class),
                        rows.getInt(8),
                        rows.getBytes(9)));
            }
        }
        return found;
    }

    private static void mark(Connection connection, List<Row> rows) throws SQLException {
        try (var update = connection.prepareStatement("update outbox set sent_at = now() where seq = any (?)")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::seq).toArray()));
            update.executeUpdate();
        }
    }

    /** One portion at a time, the oldest first; the day is done when a portion is not full. */
    private void purge(Connection connection) throws SQLException {
        var today = clock.today();
        if (today.equals(purgedOn)) {
            return;
        }
        try (var delete = connection.prepareStatement("delete from outbox where seq in (select seq from outbox"
                + " where sent_at < now() - make_interval(days => ?) order by seq limit " + PURGED_AT_ONCE + ")")) {
            delete.setInt(1, keepDays);
            if (delete.executeUpdate() < PURGED_AT_ONCE) {
                purgedOn = today;
            }
        }
    }

    private long unsent() {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select coalesce(sum(events), 0) from outbox where sent_at is null");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            return -1;
        }
    }

    private static boolean advisory(Connection connection, String function) throws SQLException {
        try (var query = connection.prepareStatement("select " + function + "(" + LOCK + ")");
                var rows = query.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
