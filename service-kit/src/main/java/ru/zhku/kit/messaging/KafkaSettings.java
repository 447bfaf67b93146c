package ru.zhku.kit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this service talks to Kafka: every wait has a limit. */
@ApplicationScoped
class KafkaSettings {
    private final String bootstrap;
    private final String service;

    KafkaSettings(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "zhku.service") String service) {
        this.bootstrap = bootstrap;
        this.service = service;
    }

    String source() {
        return "/" + service + "-service";
    }

    KafkaProducer<String, byte[]> producer() {
        var settings = common();
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("linger.ms", "5");
        settings.put("batch.size", "131072");
        settings.put("delivery.timeout.ms", "30000");
        settings.put("max.block.ms", "15000");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    KafkaConsumer<String, byte[]> consumer() {
        var settings = common();
        settings.put("group.id", service + "-service");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", "false");
        settings.put("metadata.max.age.ms", "10000");
        settings.put("max.poll.records", "1000");
        settings.put("max.poll.interval.ms", "600000");
        settings.put("default.api.timeout.ms", "15000");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("request.timeout.ms", "10000");
        settings.put("reconnect.backoff.max.ms", "2000");
        return settings;
    }
}
