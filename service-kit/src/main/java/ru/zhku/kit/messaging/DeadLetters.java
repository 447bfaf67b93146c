package ru.zhku.kit.messaging;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;

/** Messages that failed for good, with their error; an operator replays them once the cause is gone. */
@ApplicationScoped
class DeadLetters {
    record Letter(
            UUID id,
            String consumer,
            String topic,
            UUID eventId,
            String type,
            String subject,
            String error,
            Instant failedAt,
            Instant replayedAt) {}

    private static final String COLUMNS = "select id, consumer, topic, event_id, type, subject, error, failed_at,"
            + " replayed_at, source, occurred_at, sequence, correlation_id, causation_id, body from dead_letter";

    private final DataSource dataSource;
    private final BusinessClock clock;
    private final Inbox inbox;
    private final List<EventHandler> handlers;

    DeadLetters(DataSource dataSource, BusinessClock clock, Inbox inbox, @All List<EventHandler> handlers) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.inbox = inbox;
        this.handlers = handlers;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void bury(String consumer, Event event, Throwable error) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into dead_letter(id, consumer, topic, event_id, type,"
                        + " subject, error, failed_at, source, occurred_at, sequence, correlation_id, causation_id, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, consumer);
            insert.setString(3, event.topic());
            insert.setObject(4, event.id());
            insert.setString(5, event.type());
            insert.setString(6, event.subject());
            insert.setString(7, describe(error));
            insert.setTimestamp(8, Timestamp.from(clock.now()));
            insert.setString(9, event.source());
            insert.setTimestamp(10, Timestamp.from(event.time()));
            insert.setLong(11, event.sequence());
            insert.setString(12, event.correlationId());
            insert.setObject(13, event.causationId());
            insert.setBytes(14, event.body());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a dead letter cannot be kept", e);
        }
    }

    /** Whether the message waits here: then it is not tried again by itself. */
    boolean hold(String consumer, UUID eventId) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select 1 from dead_letter where consumer = ? and event_id = ?" + " and replayed_at is null")) {
            query.setString(1, consumer);
            query.setObject(2, eventId);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letters cannot be read", e);
        }
    }

    /** Class and place of the error, never its text: that may hold personal data. */
    private static String describe(Throwable error) {
        var root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var place = root.getStackTrace().length == 0 ? "" : " at " + root.getStackTrace()[0];
        var code = root instanceof Refusal refusal ? " " + refusal.code() : "";
        return root.getClass().getName() + code + place;
    }

    List<Letter> page(UUID after, int limit, boolean all) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(COLUMNS + " where (?::uuid is null or id > ?)"
                        + (all ? "" : " and replayed_at is null") + " order by id limit ?")) {
            query.setObject(1, after);
            query.setObject(2, after);
            query.setInt(3, limit);
            var found = new ArrayList<Letter>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(letter(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the dead letters cannot be read", e);
        }
    }

    /** Hands the message to its consumer again. @throws Refusal not-found, replay-failed */
    Letter replay(UUID id) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(COLUMNS + " where id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw Refusal.of("not-found");
                }
                hand(letter(rows).consumer(), event(rows));
            }
            try (var update = connection.prepareStatement("update dead_letter set replayed_at = ? where id = ?")) {
                update.setTimestamp(1, Timestamp.from(clock.now()));
                update.setObject(2, id);
                update.executeUpdate();
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return letter(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a dead letter cannot be replayed", e);
        }
    }

    private void hand(String consumer, Event event) {
        var delivery = handlers.stream()
                .map(handler -> new Inbox.Delivery(handler, event))
                .filter(d -> d.consumer().equals(consumer)
                        && d.handler().type().type().equals(event.type()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("replay-failed", "reason", "обработчика больше нет"));
        try {
            inbox.handle(List.of(delivery));
        } catch (RuntimeException e) {
            throw (Refusal) Refusal.of("replay-failed", "reason", describe(e)).initCause(e);
        }
    }

    private static Letter letter(ResultSet rows) throws SQLException {
        var replayed = rows.getTimestamp("replayed_at");
        return new Letter(
                rows.getObject("id", UUID.class),
                rows.getString("consumer"),
                rows.getString("topic"),
                rows.getObject("event_id", UUID.class),
                rows.getString("type"),
                rows.getString("subject"),
                rows.getString("error"),
                rows.getTimestamp("failed_at").toInstant(),
                replayed == null ? null : replayed.toInstant());
    }

    private static Event event(ResultSet rows) throws SQLException {
        return new Event(
                rows.getObject("event_id", UUID.class),
                rows.getString("type"),
                rows.getString("source"),
                rows.getString("subject"),
                rows.getTimestamp("occurred_at").toInstant(),
                rows.getLong("sequence"),
                rows.getString("correlation_id"),
                rows.getObject("causation_id", UUID.class),
                rows.getString("topic"),
                rows.getBytes("body"));
    }
}
