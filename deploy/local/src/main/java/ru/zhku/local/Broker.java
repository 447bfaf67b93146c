package ru.zhku.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker in this JVM: one node, KRaft. It can be stopped and started again on the same port. */
public final class Broker implements AutoCloseable {

    private final Properties settings;
    private final int port;
    private KafkaRaftServer server;

    private Broker(Properties settings, int port) {
        this.settings = settings;
        this.port = port;
    }

    static Broker start(Path home, Path folder) {
        int port = Ports.free();
        var broker = new Broker(settings(folder.resolve("kafka"), port, Ports.free()), port);
        broker.format(folder);
        broker.start();
        broker.createTopics(home);
        return broker;
    }

    public String bootstrap() {
        return "localhost:" + port;
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap()));
    }

    public synchronized void start() {
        if (server == null) {
            try {
                server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
                server.startup();
            } catch (RuntimeException e) {
                throw new Failure("Kafka не запустилась: " + e.getMessage() + ". Проверьте место на диске.", e);
            }
        }
    }

    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Only where nothing is kept yet: a new cluster id over kept data would lose topics and offsets. */
    private void format(Path folder) {
        if (Files.exists(folder.resolve("kafka/meta.properties"))) {
            return;
        }
        var file = folder.resolve("kafka.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        } catch (IOException e) {
            throw new Failure("Не пишется " + file + ": проверьте место и права.", e);
        }
        var quiet = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        if (StorageTool.execute(format, quiet) != 0) {
            throw new Failure("Kafka не смогла подготовить " + folder.resolve("kafka") + ": проверьте место и права.");
        }
    }

    private void createTopics(Path home) {
        try (var admin = admin()) {
            var known = admin.listTopics().names().get();
            var missing = Topics.read(home).stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new Failure("Темы Kafka не созданы: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Properties settings(Path logs, int port, int controllerPort) {
        var properties = new Properties();
        try (var in = Broker.class.getResourceAsStream("/broker.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.putAll(Map.of(
                "controller.quorum.voters", "1@localhost:" + controllerPort,
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://localhost:" + port,
                "log.dirs", logs.toString()));
        return properties;
    }
}
