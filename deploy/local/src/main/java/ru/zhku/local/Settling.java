package ru.zhku.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Waits until nothing is under way: every outbox is empty, every consumer has read to the end, no letter waits to be
 * written or mailed, and no event came up in between. It looks into the databases, where all of it is to be seen.
 */
public final class Settling implements AutoCloseable {

    private static final String UNSENT = "select count(*) from outbox where sent_at is null";
    private static final String OUTBOX = "select (select coalesce(max(seq), 0) from outbox), (" + UNSENT + ")";

    /** A standing day of the services begins at noon, whatever the hour at which the suite is run. */
    private static final String LETTERS_TO_MAKE = """
            select count(*) from notice, business_clock
             where state = 'REQUESTED' or state = 'READY' and channel = 'EMAIL' and (not_before is null
                or not_before <= (today + time '12:00') at time zone 'Europe/Moscow')
            """;

    /** The services that read events, each as the consumer group of its name. */
    private static final List<String> READERS =
            List.of(Service.MEASURES.module(), Service.LITIGATION.module(), Service.NOTIFICATION.module());

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Postgres postgres;
    private final Admin admin;
    private final Map<Service, Connection> connections = new EnumMap<>(Service.class);
    private final Set<String> reading = new HashSet<>();
    private Map<Service, Long> settledAt = Map.of();

    /** The last event that a service has written, and how many of its events are not in Kafka yet. */
    private record Outbox(long last, long unsent) {}

    Settling(Postgres postgres, Broker broker) {
        this.postgres = postgres;
        this.admin = broker.admin();
    }

    /** Cheap when nothing was published since the last time. */
    public void await() {
        long begun = System.nanoTime();
        while (true) {
            var before = outboxes();
            var published = published(before);
            boolean quiet = published.equals(settledAt) || unsent(before) == 0 && lag() == 0;
            if (quiet
                    && number(Service.NOTIFICATION, LETTERS_TO_MAKE) == 0
                    && published(outboxes()).equals(published)) {
                settledAt = published;
                return;
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
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

    private Map<Service, Outbox> outboxes() {
        var found = new EnumMap<Service, Outbox>(Service.class);
        for (var service : Service.values()) {
            found.put(service, ask(service, OUTBOX, row -> new Outbox(row.getLong(1), row.getLong(2))));
        }
        return found;
    }

    private static Map<Service, Long> published(Map<Service, Outbox> outboxes) {
        var last = new EnumMap<Service, Long>(Service.class);
        outboxes.forEach((service, outbox) -> last.put(service, outbox.last()));
        return last;
    }

    private static long unsent(Map<Service, Outbox> outboxes) {
        return outboxes.values().stream().mapToLong(Outbox::unsent).sum();
    }

    private long sum(String query) {
        long sum = 0;
        for (var service : Service.values()) {
            sum += number(service, query);
        }
        return sum;
    }

    private long number(Service service, String query) {
        return ask(service, query, row -> row.getLong(1));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T ask(Service service, String query, Reading<T> reading) {
        try (var statement = connection(service).prepareStatement(query);
                var rows = statement.executeQuery()) {
            rows.next();
            return reading.of(rows);
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

    /** Messages that some reader has still to read; a reader that has not begun is behind by one at least. */
    private long lag() {
        var specs = new HashMap<String, ListConsumerGroupOffsetsSpec>();
        READERS.forEach(reader -> specs.put(reader, new ListConsumerGroupOffsetsSpec()));
        try {
            var read = admin.listConsumerGroupOffsets(specs).all().get();
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            read.values().forEach(places -> places.keySet().forEach(place -> latest.put(place, OffsetSpec.latest())));
            var ends = admin.listOffsets(latest).all().get();
            long lag = 0;
            for (var reader : READERS) {
                lag += isReading(reader, read.get(reader).keySet()) ? 0 : 1;
                for (var place : read.get(reader).entrySet()) {
                    lag += Math.max(
                            0,
                            ends.get(place.getKey()).offset() - place.getValue().offset());
                }
            }
            return lag;
        } catch (ExecutionException e) {
            throw new Failure("Kafka не отвечает: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Прервано ожидание событий.", e);
        }
    }

    /** Whether it has once noted its place in every partition that it is to read; from then on the places tell all. */
    private boolean isReading(String reader, Set<TopicPartition> noted)
            throws ExecutionException, InterruptedException {
        if (!reading.contains(reader)) {
            var assigned = assigned(reader);
            if (!assigned.isEmpty() && noted.containsAll(assigned)) {
                reading.add(reader);
            }
        }
        return reading.contains(reader);
    }

    private Set<TopicPartition> assigned(String reader) throws ExecutionException, InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(reader)).all().get().get(reader).members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Set.of();
            }
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Прервано ожидание событий.", e);
        }
    }
}
