package ru.zhku.local;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
 * Waits until nothing is under way: every outbox is empty, every consumer has read to the end, and no event came up
 * in between.
 */
public final class Settling implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Postgres postgres;
    private final Admin admin;
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
            if (before.equals(settledAt)) {
                return;
            }
            if (unsent() == 0 && lag() == 0 && published().equals(before)) {
                settledAt = before;
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Failure("События не улеглись за " + PATIENCE.toMinutes() + " мин: не отправлено " + unsent()
                        + ", не прочитано " + lag() + "; смотрите журналы служб.");
            }
            pause();
        }
    }

    public long unsent() {
        return sum("select count(*) from outbox where sent_at is null");
    }

    /** Events that gave up for good; a good run has none. */
    public long deadLetters() {
        return sum("select count(*) from dead_letter where replayed_at is null");
    }

    @Override
    public void close() {
        admin.close();
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
        try (var connection = postgres.connect(service.database());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new Failure("База " + service.database() + " не отвечает: " + e.getMessage(), e);
        }
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
