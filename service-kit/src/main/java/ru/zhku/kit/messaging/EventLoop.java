package ru.zhku.kit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ru.zhku.kit.problem.Refusal;

/**
 * Reads the topics of all handlers, hands every message on in the order of its partition (so in order by key), then
 * commits the offsets. A whole poll shares one transaction. When it fails, its messages are taken one by one and the
 * offset is committed after each: a bad one is tried again, then goes to the dead letters and stops nobody else; later
 * messages of its key are handled before its replay. The pauses of one poll's retries have a limit, so that a thousand
 * bad messages in a row take no longer than Kafka lets a consumer be busy; beyond the limit each has one attempt.
 */
@ApplicationScoped
class EventLoop {
    private static final Logger LOG = Logger.getLogger(EventLoop.class);

    private final KafkaSettings kafka;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final Map<String, List<EventHandler>> handlers;
    private final int attempts;
    private final Duration patience;
    private long millisLeft;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    EventLoop(
            KafkaSettings kafka,
            Inbox inbox,
            DeadLetters deadLetters,
            MeterRegistry meters,
            @All List<EventHandler> handlers,
            @ConfigProperty(name = "zhku.inbox.attempts", defaultValue = "5") int attempts,
            @ConfigProperty(name = "zhku.inbox.patience", defaultValue = "120S") Duration patience) {
        this.kafka = kafka;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.handlers =
                handlers.stream().collect(Collectors.groupingBy(h -> h.type().type()));
        this.attempts = attempts;
        this.patience = patience;
    }

    void start(@Observes StartupEvent started) {
        if (!handlers.isEmpty()) {
            thread = new Thread(this::work, "event-loop");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void work() {
        while (stopping.getCount() > 0) {
            try (var open = kafka.consumer()) {
                consumer = open;
                open.subscribe(handlers.values().stream()
                        .flatMap(List::stream)
                        .map(handler -> handler.type().topic())
                        .distinct()
                        .toList());
                read(open);
            } catch (WakeupException e) {
                LOG.debug("the event loop was woken to stop");
            } catch (KafkaException e) {
                LOG.warnf("events cannot be read, trying again: %s", e.toString());
                pause(1_000);
            } catch (RuntimeException e) {
                LOG.error("the event loop failed and begins again with the same messages", e);
                pause(1_000);
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> open) {
        while (stopping.getCount() > 0) {
            var polled = new LinkedHashMap<ConsumerRecord<String, byte[]>, List<Inbox.Delivery>>();
            open.poll(Duration.ofMillis(500)).forEach(record -> polled.put(record, deliveriesOf(record)));
            var deliveries = polled.values().stream().flatMap(List::stream).toList();
            try {
                if (!deliveries.isEmpty()) {
                    inbox.handle(deliveries);
                }
            } catch (RuntimeException e) {
                LOG.debugf("a batch of %d is taken one by one: %s", deliveries.size(), e.getClass());
                oneByOne(open, polled);
            }
            meters.counter("zhku.events.handled").increment(deliveries.size());
            if (stopping.getCount() > 0) {
                open.commitSync();
            }
        }
    }

    private void oneByOne(
            KafkaConsumer<String, byte[]> open, Map<ConsumerRecord<String, byte[]>, List<Inbox.Delivery>> polled) {
        millisLeft = patience.toMillis();
        polled.forEach((record, deliveries) -> {
            deliveries.forEach(this::handleAlone);
            if (!deliveries.isEmpty()) {
                open.commitSync(Map.of(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1)));
            }
        });
    }

    private void handleAlone(Inbox.Delivery delivery) {
        if (deadLetters.hold(delivery.consumer(), delivery.event().id())) {
            return;
        }
        for (int attempt = 1; ; attempt++) {
            long pause = 200L << attempt;
            try {
                inbox.handle(List.of(delivery));
                return;
            } catch (RuntimeException e) {
                if (isFinal(e) || attempt >= attempts || pause > millisLeft) {
                    bury(delivery, e);
                    return;
                }
                millisLeft -= pause;
                pause(pause);
                demandRunning();
            }
        }
    }

    /** Where even the dead letter cannot be kept (the database is away) the loop begins again with this message. */
    private void bury(Inbox.Delivery delivery, RuntimeException error) {
        deadLetters.bury(delivery.consumer(), delivery.event(), error);
        meters.counter("zhku.events.dead").increment();
        LOG.errorf(
                "event %s of type %s failed for good in %s and waits in the dead letters",
                delivery.event().id(), delivery.event().type(), delivery.consumer());
    }

    private static boolean isFinal(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof Event.Unreadable) {
                return true;
            }
        }
        return false;
    }

    private List<Inbox.Delivery> deliveriesOf(ConsumerRecord<String, byte[]> record) {
        var type = header(record, "ce_type");
        var found = type == null ? null : handlers.get(type);
        if (found == null || record.value() == null) {
            meters.counter("zhku.events.ignored").increment();
            return List.of();
        }
        var event = event(record, type);
        return found.stream().map(handler -> new Inbox.Delivery(handler, event)).toList();
    }

    private static Event event(ConsumerRecord<String, byte[]> record, String type) {
        var place = record.topic() + "/" + record.partition() + "/" + record.offset();
        var id = read(record, "ce_id", UUID::fromString);
        var time = read(record, "ce_time", Instant::parse);
        var sequence = read(record, "ce_sequence", Long::valueOf);
        var correlation = header(record, "ce_correlationid");
        return new Event(
                id == null ? UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)) : id,
                type,
                header(record, "ce_source"),
                header(record, "ce_subject"),
                time == null ? Instant.ofEpochMilli(record.timestamp()) : time,
                sequence == null ? record.offset() : sequence,
                correlation == null ? place : correlation,
                read(record, "ce_causationid", UUID::fromString),
                record.topic(),
                record.value());
    }

    /** A header that cannot be read is as good as missing: one foreign message must not stop the loop. */
    private static <T> T read(ConsumerRecord<?, ?> record, String name, Function<String, T> reader) {
        var text = header(record, name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            LOG.warnf(
                    "the header %s of %s/%d/%d is unreadable",
                    name, record.topic(), record.partition(), record.offset());
            return null;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void demandRunning() {
        if (stopping.getCount() == 0) {
            throw new WakeupException();
        }
    }

    private void pause(long millis) {
        try {
            stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
