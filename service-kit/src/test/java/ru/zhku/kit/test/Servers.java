package ru.zhku.kit.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One PostgreSQL, one Kafka broker and one pair of keys for the whole test JVM. Reached by {@link Infrastructure}
 * through the system class loader only, so that they outlive every restart of Quarkus.
 */
public final class Servers {

    /** A topic for the kit's own tests; the others come from deploy/kafka/topics.csv. */
    public static final String KIT_TOPIC = "kit.test";

    /** The servers' own chatter would bury what a failing test has to say. */
    private static final List<Logger> QUIET = Stream.of("kafka", "org.apache.kafka", "state.change.logger", "io.zonky")
            .map(Logger::getLogger)
            .toList();

    private static Map<String, String> settings;

    private Servers() {}

    /** Starts the servers on the first call; afterwards tells where they are. */
    public static synchronized Map<String, String> settings() {
        if (settings == null) {
            var outer = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(Servers.class.getClassLoader());
            try {
                settings = start();
            } finally {
                Thread.currentThread().setContextClassLoader(outer);
            }
        }
        return settings;
    }

    private static Map<String, String> start() {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        try {
            var home = Files.createTempDirectory("suite-test-");
            var found = new ConcurrentHashMap<String, String>();
            var database = CompletableFuture.runAsync(() -> startDatabase(home, found));
            startBroker(home, found);
            makeKeys(home, found);
            database.join();
            return Map.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void startDatabase(Path home, Map<String, String> found) {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPort(freePort())
                    .setDataDirectory(home.resolve("postgres"))
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setPGStartupWait(Duration.ofSeconds(120))
                    .start();
            found.put("db.url", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
            found.put("db.port", String.valueOf(server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void startBroker(Path home, Map<String, String> found) throws IOException {
        int port = freePort();
        var properties = brokerProperties(home.resolve("kafka"), port, freePort());
        var file = home.resolve("broker.properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        var quiet = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        if (StorageTool.execute(format, quiet) != 0) {
            throw new IllegalStateException("Kafka could not format " + home);
        }
        var broker = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        broker.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.shutdown();
            delete(home);
        }));
        found.put("kafka", "localhost:" + port);
        createTopics("localhost:" + port);
    }

    private static Properties brokerProperties(Path logs, int port, int controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@localhost:" + controllerPort,
                "listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://localhost:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                logs.toString()));
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "controlled.shutdown.enable", "false",
                "auto.create.topics.enable", "false"));
        properties.putAll(Map.of(
                "broker.heartbeat.interval.ms", "250",
                "broker.session.timeout.ms", "18000",
                "controller.quorum.election.timeout.ms", "500",
                "controller.quorum.election.backoff.max.ms", "200"));
        return properties;
    }

    private static void createTopics(String bootstrap) {
        var topics = new ArrayList<NewTopic>();
        topics.add(new NewTopic(KIT_TOPIC, 3, (short) 1));
        for (var line : topicLines()) {
            var columns = line.split("[,;]");
            topics.add(new NewTopic(columns[0].strip(), Integer.parseInt(columns[1].strip()), (short) 1)
                    .configs(Map.of("cleanup.policy", columns[2].strip(), "retention.ms", columns[3].strip())));
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(topics)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static List<String> topicLines() {
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            var file = folder.resolve("deploy/kafka/topics.csv");
            if (Files.exists(file)) {
                try (var lines = Files.lines(file)) {
                    return lines.skip(1)
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("deploy/kafka/topics.csv is in no folder above " + here);
    }

    private static void makeKeys(Path home, Map<String, String> found) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var foreign = generator.generateKeyPair();
        found.put("key.public", pem(home.resolve("public.pem"), "PUBLIC KEY", pair.getPublic()));
        found.put("key.private", pem(home.resolve("private.pem"), "PRIVATE KEY", pair.getPrivate()));
        found.put("key.foreign", pem(home.resolve("foreign.pem"), "PRIVATE KEY", foreign.getPrivate()));
    }

    private static String pem(Path file, String kind, Key key) throws IOException {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
        return file.toString();
    }

    /** Below the range from which systems take ports for outgoing connections: nobody takes it until it is used. */
    private static int freePort() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(port));
                return port;
            } catch (BindException taken) {
                Logger.getLogger(Servers.class.getName()).fine(() -> "port " + port + " is taken");
            }
        }
        throw new IOException("no port between 20000 and 32000 is free");
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // a file that is still being written stays in the temporary folder
        }
    }
}
