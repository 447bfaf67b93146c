package ru.zhku.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventType;

/**
 * Hears everything that is published on the test broker and speaks in the name of other services. What a service
 * publishes is held against its schema under {@code contracts/events}; a difference fails the test.
 */
public final class EventProbe {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String SELF = "/test-probe";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicLong SEQUENCE = new AtomicLong(1);

    static {
        // a machine that builds everything at once is slow; a test that waits in vain is rare
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    private static Heard heard;
    private static KafkaProducer<String, byte[]> producer;

    private final EventContracts contracts;

    public EventProbe() {
        this(Path.of("contracts"));
    }

    /** For a module that keeps its schemas elsewhere. */
    public EventProbe(Path contracts) {
        this.contracts = new EventContracts(contracts, List.of());
    }

    /** What has been published with this key so far, in order; each by its schema. */
    public List<Event> published(String key) {
        var found = heard(key);
        found.stream()
                .filter(event -> event.source() != null && !event.source().equals(SELF))
                .forEach(event -> assertThat(contracts.violations(event.type(), event.body()))
                        .as("%s of %s against its schema", event.type(), key)
                        .isEmpty());
        return found;
    }

    public List<Event> published(EventType type, String key) {
        return published(key).stream().filter(e -> e.type().equals(type.type())).toList();
    }

    private static List<Event> heard(String key) {
        heard().catchUp();
        return heard().all().stream().filter(e -> key.equals(e.subject())).toList();
    }

    /** Waits until exactly these types have been published with the key, in this order, and no other. */
    public List<Event> awaitPublished(String key, EventType... types) {
        var expected = List.of(types).stream().map(EventType::type).toList();
        await("events of " + key)
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(heard(key)).extracting(Event::type).containsExactlyElementsOf(expected));
        return published(key);
    }

    /** Waits until exactly this number of events of the type has been published with the key. */
    public List<Event> awaitPublished(EventType type, String key, int count) {
        await(type.type() + " of " + key)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                heard(key).stream().filter(e -> type.type().equals(e.type())))
                        .hasSize(count));
        return published(type, key);
    }

    /** Publishes an event as its producer would; returns its id. */
    public UUID send(EventType type, String key, Object data) {
        return send(type, key, data, 1);
    }

    /** Publishes the same event, with one id, twice in a row, as a broker may deliver it. */
    public UUID sendTwice(EventType type, String key, Object data) {
        return send(type, key, data, 2);
    }

    /** Publishes any bytes with any headers. */
    public void sendRaw(String topic, String key, Map<String, String> headers, byte[] body) {
        var record = new ProducerRecord<>(topic, key, body);
        headers.forEach(
                (name, value) -> record.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        try {
            producer().send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Headers of a well-formed event, to be spoilt by a test. */
    public Map<String, String> headers(EventType type, String key) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_type", type.type());
        headers.put("ce_source", SELF);
        headers.put("ce_subject", key);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_dataschema", type.schema());
        headers.put("ce_sequence", String.valueOf(SEQUENCE.getAndIncrement()));
        headers.put("ce_correlationid", "probe-" + key);
        return headers;
    }

    /** Waits until every consumer of the running service has done with all that was published up to now. */
    public void awaitConsumed() {
        heard().awaitCommittedByEveryGroup(PATIENCE);
    }

    private UUID send(EventType type, String key, Object data, int times) {
        var headers = headers(type, key);
        for (int i = 0; i < times; i++) {
            sendRaw(type.topic(), key, headers, bytes(data));
        }
        return UUID.fromString(headers.get("ce_id"));
    }

    private static byte[] bytes(Object data) {
        if (data instanceof byte[] raw) {
            return raw;
        }
        if (data instanceof String json) {
            return json.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static synchronized Heard heard() {
        if (heard == null) {
            heard = new Heard(Infrastructure.bootstrapServers());
        }
        return heard;
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", Infrastructure.bootstrapServers(), "acks", "all", "linger.ms", "0"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
