package ru.zhku.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How fast the events of the last import left the outbox, against a producer that has nothing else to do. */
final class Relay {
    private static final String TOPIC = "bench.raw";
    private static final int MOST = 100_000;
    private static final int PARTITIONS = 6;
    private static final int ID_BYTES = 16;

    private record Message(String key, byte[] body) {}

    private final Town town;

    Relay(Town town) {
        this.town = town;
    }

    /** From the first mark to the last; the events of the first portion were sent before its mark. */
    Result measure(long afterSeq, long throughSeq) {
        town.awaitRelay();
        var range = " from outbox where seq > " + afterSeq + " and seq <= " + throughSeq;
        var rate = town.text("select sum(events) filter (where sent_at > first)"
                + " / nullif(extract(epoch from max(sent_at) - min(first)), 0)"
                + " from (select sent_at, events, min(sent_at) over () as first" + range + ") s");
        double ours = rate.equals("null") ? 0 : Double.parseDouble(rate);
        return Result.ofRates(
                "outbox relay, events",
                ours,
                raw(messages(range)),
                0.6,
                "the broker on the same processors; baseline: an idempotent producer, same bytes");
    }

    private List<Message> messages(String range) {
        var found = new ArrayList<Message>();
        try (var connection = town.connect();
                var query = connection.createStatement();
                var rows = query.executeQuery("select events, body" + range + " order by seq")) {
            while (rows.next() && found.size() < MOST) {
                unpack(rows.getInt(1), ByteBuffer.wrap(rows.getBytes(2)), found);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row of the outbox, as the migration of its table says. */
    private static void unpack(int events, ByteBuffer packed, List<Message> found) {
        for (int i = 0; i < events; i++) {
            var key = new byte[Short.toUnsignedInt(packed.getShort())];
            packed.get(key).position(packed.position() + ID_BYTES);
            var body = new byte[packed.getInt()];
            packed.get(body);
            found.add(new Message(new String(key, StandardCharsets.UTF_8), body));
        }
    }

    private double raw(List<Message> messages) {
        try (var admin = town.suite().broker().admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        var settings = Map.<String, Object>of(
                "bootstrap.servers", town.suite().broker().bootstrap(),
                "acks", "all",
                "enable.idempotence", "true",
                "linger.ms", "5",
                "batch.size", "131072");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            send(producer, messages);
            long begun = System.nanoTime();
            send(producer, messages);
            return messages.size() / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, List<Message> messages) {
        messages.forEach(message -> producer.send(new ProducerRecord<>(TOPIC, message.key(), message.body())));
        producer.flush();
    }
}
