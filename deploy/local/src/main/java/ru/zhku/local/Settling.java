package ru.zhku.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until nothing is under way: every outbox is empty, every consumer has read to the end, no letter waits to be
 * written or mailed, and no event came up in between. It looks into the databases, where all of it is to be seen.
 */
public final class Settling implements AutoCloseable {

    private static final String UNSENT = "select count(*) from outbox where sent_at is null";
    private static final String LETTERS_TO_MAKE = """
            select count(*) from notice, business_clock
             where state = 'REQUESTED' or state = 'READY' and channel = 'EMAIL' and (not_before is null
                or not_before <= (today + (now() at time zone 'Europe/Moscow')::time) at time zone 'Europe/Moscow')
            """;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Postgres postgres;
    private final Admin admin;
    private final Map<Service, Connection> connections = new EnumMap<>(Service.class);
    private Map<Service, Long> settledAt = Map.of();

    Settling(Postgres postgres, Broker broker) {
        this.postgres = postgres;
        this.admin = broker.admin();
    }

    /** Cheap when nothing was published since the last time. */
    public void await() {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var before = published();
            boolean quiet = before.equals(settledAt) || unsent() == 0 && lag() == 0;
            if (quiet
                    && number(Service.NOTIFICATION, LETTERS_TO_MAKE) == 0
                    && published().equals(before)) {
                settledAt = before;
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Failure("События не улеглись за " + PATIENCE.toMinutes() + " мин: не отправлено " + unsent()
                        + ", не прочитано " + lag() + ", писем в работе "
                        + number(Service.NOTIFICATION, LETTERS_TO_MAKE) + "; смотрите журналы служб.");
            }
            pause();
        }
    }

    public long unsent() {
        return sum(UNSENT);
    }

    /** Events that gave up for good; a good run has none. */
    public long deadLetters() {
        return sum("select count(*) from dead_letter where replayed_at is null");
    }

    @Override
    public void close() {
        admin.close();
        for (var connection : connections.values()) {
            try {
                connection.close();
            } catch (SQLException e) {
                // the server is being stopped; nothing is lost
            }
        }
    }

    private Map<Service, Long> published() {
        var last = new HashMap<Service, Long>();
        for (var service : Service.values()) {
            last.put(service, number(service, "select coalesce(max(seq), 0) from outbox"));
        }
        return last;
    }

    private long sum(String query) {
        long sum = 0;
        for (var service : Service.values()) {
            sum += number(service, query);
        }
        return sum;
    }

    private long number(Service service, String query) {
        try (var statement = connection(service).createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new Failure("База " + service.database() + " не отвечает: " + e.getMessage(), e);
        }
    }

    private Connection connection(Service service) throws SQLException {
        var open = connections.get(service);
        if (open == null) {
            open = postgres.connect(service.database());
            connections.put(service, open);
        }
        return open;
    }

    /** Messages that some consumer group has still to read. */
    private long lag() {
        try {
            var groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            long lag = 0;
            for (var group : groups) {
                lag += lag(group);
            }
            return lag;
        } catch (ExecutionException e) {
            throw new Failure("Kafka не отвечает: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Прервано ожидание событий.", e);
        }
    }

    private long lag(String group) throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
                .partitionsToOffsetAndMetadata(group)
                .get();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        read.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        var ends = admin.listOffsets(latest).all().get();
        long lag = 0;
        for (Map.Entry<TopicPartition, OffsetAndMetadata> one : read.entrySet()) {
            lag += Math.max(0, ends.get(one.getKey()).offset() - one.getValue().offset());
        }
        return lag;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
