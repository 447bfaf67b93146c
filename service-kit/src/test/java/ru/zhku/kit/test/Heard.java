package ru.zhku.kit.test;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import ru.zhku.kit.messaging.Event;

/** The ears of {@link EventProbe}: reads every partition from its beginning and keeps what it read. */
final class Heard {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Admin admin;
    private final List<Event> events = new ArrayList<>();

    Heard(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "fetch.max.wait.ms", "20"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        var partitions = consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(p -> !p.topic().startsWith("__"))
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    synchronized List<Event> all() {
        return List.copyOf(events);
    }

    /** Reads up to the end as it is at this moment. */
    synchronized void catchUp() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var message : consumer.poll(Duration.ofMillis(100))) {
                events.add(event(message));
            }
        }
    }

    void awaitCommittedByEveryGroup(Duration patience) {
        Map<TopicPartition, Long> ends;
        synchronized (this) {
            ends = consumer.endOffsets(consumer.assignment());
        }
        await("consumers at the end of their topics")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> groups().stream().allMatch(group -> isAtTheEnd(group, ends)));
    }

    private boolean isAtTheEnd(String group, Map<TopicPartition, Long> ends) {
        var members = get(admin.describeConsumerGroups(List.of(group)).all())
                .get(group)
                .members();
        var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return members.stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .filter(partition -> ends.getOrDefault(partition, 0L) > 0)
                .allMatch(partition -> committed.get(partition) != null
                        && committed.get(partition).offset() >= ends.get(partition));
    }

    private List<String> groups() {
        return get(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .toList();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Event event(ConsumerRecord<String, byte[]> message) {
        var sequence = read(message, "ce_sequence", Long::valueOf);
        return new Event(
                read(message, "ce_id", UUID::fromString),
                header(message, "ce_type"),
                header(message, "ce_source"),
                message.key(),
                read(message, "ce_time", Instant::parse),
                sequence == null ? 0 : sequence,
                header(message, "ce_correlationid"),
                read(message, "ce_causationid", UUID::fromString),
                message.topic(),
                message.value());
    }

    /** Null where the header is missing or spoilt on purpose. */
    private static <T> T read(ConsumerRecord<String, byte[]> message, String name, Function<String, T> reader) {
        var text = header(message, name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
