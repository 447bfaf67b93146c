package ru.zhku.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Properties;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real servers of the local run, each started the way the launcher starts it. */
class ServersTest {

    private final Path home = Folders.home();

    @TempDir
    Path folder;

    private Path logs() {
        var logs = Folders.make(folder.resolve("logs"));
        Logs.to(logs);
        return logs;
    }

    @Test
    void postgresHoldsOneDatabaseForEachServiceAndKeepsItOverARestart() throws Exception {
        long first;
        try (var postgres = Postgres.start(home, folder, logs(), true)) {
            first = postgres.pid();
            for (var service : Service.values()) {
                try (var connection = postgres.connect(service.database())) {
                    connection.createStatement().execute("create table kept (id int)");
                }
            }
        }
        assertThat(ProcessHandle.of(first)).isEmpty();
        try (var postgres = Postgres.start(home, folder, logs(), true);
                var connection = postgres.connect("notification")) {
            assertThat(connection
                            .createStatement()
                            .executeQuery("select * from kept")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void postgresLeftOverByAKilledLauncherIsStoppedFirst() throws Exception {
        var launcher = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dzhku.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(launcher.waitFor()).isEqualTo(KilledLauncher.CODE);
        long leftOver = Postgres.pid(folder.resolve("postgres"));
        assertThat(ProcessHandle.of(leftOver)).isPresent();
        try (var postgres = Postgres.start(home, folder, logs(), false)) {
            assertThat(postgres.pid()).isNotEqualTo(leftOver);
            assertThat(ProcessHandle.of(leftOver)).isEmpty();
        }
    }

    /** Starts PostgreSQL and ends as if by kill -9. */
    static final class KilledLauncher {
        static final int CODE = 9;

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            Postgres.start(Folders.home(), folder, Files.createDirectories(folder.resolve("logs")), false);
            Runtime.getRuntime().halt(CODE);
        }
    }

    @Test
    void whatIsMissingOfRolesAndDatabasesIsMadeAtTheNextStart() throws Exception {
        try (var postgres = Postgres.start(home, folder, logs(), false);
                var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database litigation");
            statement.execute("drop role litigation");
            statement.execute("drop database debt");
        }
        try (var postgres = Postgres.start(home, folder, logs(), false)) {
            for (var service : Service.values()) {
                var owner = DriverManager.getConnection(
                        postgres.url(service.database()), service.database(), service.database());
                owner.close();
            }
        }
    }

    @Test
    void aDatabaseFolderThatWasNeverFinishedIsMadeAnew() throws Exception {
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "half");
        Folders.write(folder.resolve("postgres.unfinished"), "");
        try (var postgres = Postgres.start(home, folder, logs(), false)) {
            assertThat(postgres.pid()).isPositive();
        }
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void aPostgresOfAnotherFolderIsNotTakenForOurs() throws Exception {
        var other = Files.createDirectories(folder.resolve("other"));
        try (var postgres = Postgres.start(home, folder, logs(), false)) {
            assertThat(Postgres.holds(postgres.pid(), folder.resolve("postgres")))
                    .isTrue();
            assertThat(Postgres.holds(postgres.pid(), other)).isFalse();
        }
        assertThat(Postgres.holds(ProcessHandle.current().pid(), other)).isFalse();
    }

    @Test
    void brokerKeepsItsTopicsWhenItIsStoppedAndStartedAgain() throws Exception {
        logs();
        try (var broker = Broker.start(home, folder)) {
            var before = broker.bootstrap();
            broker.stop();
            broker.start();
            assertThat(broker.bootstrap()).isEqualTo(before);
            try (var admin = broker.admin()) {
                var topics = admin.describeTopics(Topics.read(home).stream()
                                .map(topic -> topic.name())
                                .toList())
                        .allTopicNames()
                        .get();
                assertThat(topics.values()).extracting(TopicDescription::name).contains("debt.account-state");
                assertThat(topics.get("debt.account-state").partitions()).hasSize(6);
            }
        }
        try (var broker = Broker.start(home, folder);
                var admin = broker.admin()) {
            assertThat(admin.listTopics().names().get()).contains("measures.plan");
        }
    }

    @Test
    void mailboxPrintsEachLetter() throws Exception {
        try (var mailbox = Mailbox.start(folder.resolve("mailbox"))) {
            for (int i = 1; i <= 60; i++) {
                send(mailbox.port(), "письмо " + i);
            }
        }
        try (var letters = Files.list(folder.resolve("mailbox"))) {
            assertThat(letters).hasSize(60);
        }
        assertThat(Files.readString(folder.resolve("mailbox/00060.eml"))).contains("To: someone@example.org");
    }

    private static void send(int port, String text) throws Exception {
        var properties = new Properties();
        properties.putAll(java.util.Map.of("mail.smtp.host", "localhost", "mail.smtp.port", String.valueOf(port)));
        var letter = new MimeMessage(Session.getInstance(properties));
        letter.setFrom(new InternetAddress("office@example.org"));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress("someone@example.org"));
        letter.setSubject(text, "UTF-8");
        letter.setText(text, "UTF-8");
        Transport.send(letter);
    }
}
