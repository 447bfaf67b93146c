package ru.zhku.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.notification.channel.MailServer.Document;
import ru.zhku.notification.channel.MailServer.Email;
import ru.zhku.notification.channel.MailSettings.StartTls;
import ru.zhku.notification.channel.domain.MailOutcome;
import ru.zhku.notification.channel.domain.MailOutcome.Kind;

/** What the service makes of what a mail server says. */
@Timeout(60)
class MailServerTest {
    private static final UUID KEY = UUID.fromString("01a21d44-5fa6-769a-b576-23dd72482e75");
    private static final int MANY = 40;
    private static final String FROM = "Администрация <no-reply@zaozersk.example>";

    @Test
    void aLetterThatWasTakenBearsTheKeyOfItsNotice() throws Exception {
        try (var server = ScriptedMailServer.polite()) {
            var outcome = offer(server, "ivanov@example.ru");
            assertThat(outcome).isEqualTo(MailOutcome.accepted("<" + KEY + "@zaozersk.example>"));
            assertThat(server.commands())
                    .startsWith(
                            "EHLO zaozersk.example",
                            "MAIL FROM:<no-reply@zaozersk.example>",
                            "RCPT TO:<ivanov@example.ru>",
                            "DATA",
                            ScriptedMailServer.END_OF_TEXT);
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(server.text().getBytes(StandardCharsets.UTF_8)));
            var sender = (InternetAddress) message.getFrom()[0];
            assertThat(sender.getPersonal()).isEqualTo("Администрация");
            assertThat(message.getSubject()).isEqualTo("Уведомление");
            assertThat(message.getHeader("Date")).containsExactly("Mon, 11 Apr 2022 12:00:00 +0300");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getMessageID()).isEqualTo("<" + KEY + "@zaozersk.example>");
        }
    }

    /** The letter is the server's from its reply to the text on: sent again it would come twice. */
    @ParameterizedTest
    @ValueSource(strings = {ScriptedMailServer.SILENCE, ScriptedMailServer.RESET})
    @Timeout(15)
    void nobodyWaitsForTheReplyToQuit(String end) throws IOException {
        try (var server = new ScriptedMailServer(Map.of("QUIT", end))) {
            assertThat(offer(server, "ivanov@example.ru").kind()).isEqualTo(Kind.ACCEPTED);
        }
    }

    @Test
    void aConnectionThatIsResetBehindTheReplyToTheTextChangesNothing() throws IOException {
        var taken = "250 fine" + ScriptedMailServer.RESET;
        try (var server = new ScriptedMailServer(Map.of(ScriptedMailServer.END_OF_TEXT, taken))) {
            assertThat(offer(server, "ivanov@example.ru").kind()).isEqualTo(Kind.ACCEPTED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,553 5.7.1 not owned by user,NOT_NOW,SMTP 553 5.7.1 to MAIL",
        "MAIL,554 5.7.1 no,NOT_NOW,SMTP 554 5.7.1 to MAIL",
        "RCPT,550 5.1.1 no such user,REJECTED,SMTP 550 5.1.1 to RCPT",
        "RCPT,554 5.7.1 relay access denied,NOT_NOW,SMTP 554 5.7.1 to RCPT",
        "RCPT,452 4.2.2 mailbox full,NOT_NOW,SMTP 452 4.2.2 to RCPT",
        "DATA,554 5.7.1 no,REJECTED,SMTP 554 5.7.1 to DATA",
        "'.',554 5.7.1 looks like spam,REJECTED,SMTP 554 5.7.1 to .",
        "'.',451 4.3.0 later,NOT_NOW,SMTP 451 4.3.0 to ."
    })
    void aRefusalIsReadWithTheStepThatItAnswers(String verb, String reply, Kind kind, String error) throws IOException {
        try (var server = new ScriptedMailServer(Map.of(verb, reply))) {
            assertThat(offer(server, "ivanov@example.ru")).isEqualTo(new MailOutcome(kind, null, error));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedMailServer.GREETING, "EHLO", "RCPT", ScriptedMailServer.END_OF_TEXT})
    void aServerThatFallsSilentIsGivenUpAfterTheTimeout(String verb) throws IOException {
        try (var server = new ScriptedMailServer(Map.of(verb, ScriptedMailServer.SILENCE))) {
            var outcome = new MailServer(impatient(server.port())).offer(email("ivanov@example.ru"));
            assertThat(outcome.kind()).isEqualTo(Kind.NOT_NOW);
            assertThat(outcome.error()).containsAnyOf("SocketTimeoutException", "the connection ended at");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsSaidInTheOpenWhereStartTlsIsRequired() throws IOException {
        try (var server = ScriptedMailServer.polite()) {
            var settings = new Settings(server.port(), StartTls.REQUIRED, false, FROM, null, null);
            assertThat(new MailServer(settings)
                            .offer(email("ivanov@example.ru"))
                            .kind())
                    .isEqualTo(Kind.NOT_NOW);
            assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aServerThatSpeaksInTheOpenOnAnEncryptedPortGetsNothing() throws IOException {
        try (var server = ScriptedMailServer.polite()) {
            var settings = new Settings(server.port(), StartTls.OPTIONAL, true, FROM, null, null);
            var outcome = new MailServer(settings).offer(email("ivanov@example.ru"));
            assertThat(outcome.kind()).isEqualTo(Kind.NOT_NOW);
            assertThat(outcome.error()).contains("SSLException");
        }
    }

    @Test
    void aServerThatKnowsUsGetsTheLogin() throws IOException {
        try (var server = new ScriptedMailServer(Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "235 welcome"))) {
            assertThat(withLogin(server).kind()).isEqualTo(Kind.ACCEPTED);
            assertThat(server.commands()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
        }
    }

    @Test
    void aLoginThatIsRefusedOrNotAskedForIsAboutUs() throws IOException {
        try (var server = new ScriptedMailServer(Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 no"))) {
            assertThat(withLogin(server)).isEqualTo(MailOutcome.notNow("AuthenticationFailedException after SMTP 535"));
        }
        try (var server = ScriptedMailServer.polite()) {
            assertThat(withLogin(server)).isEqualTo(MailOutcome.notNow("the server offers no login"));
            assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    /** Every e-mail has its own connection: however many begin at once, each hears its greeting. */
    @Test
    void manyAtOnceAreAllTaken() throws Exception {
        var threads = Executors.newFixedThreadPool(MANY);
        var start = new CyclicBarrier(MANY);
        try (var server = ScriptedMailServer.polite()) {
            var mailServer = new MailServer(settings(server.port(), FROM));
            Callable<MailOutcome> sending = () -> {
                start.await();
                return mailServer.offer(email("ivanov@example.ru"));
            };
            for (var outcome : threads.invokeAll(Collections.nCopies(MANY, sending))) {
                assertThat(outcome.get().kind()).isEqualTo(Kind.ACCEPTED);
            }
            assertThat(server.connections()).isEqualTo(MANY);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aGreetingThatTurnsUsAwayIsToldWithItsNumber() throws IOException {
        try (var server = new ScriptedMailServer(Map.of(ScriptedMailServer.GREETING, "554 no service for you"))) {
            var outcome = offer(server, "ivanov@example.ru");
            assertThat(outcome.kind()).isEqualTo(Kind.NOT_NOW);
            assertThat(outcome.error()).endsWith("after SMTP 554");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivanov example.ru", "a@b.ru, c@d.ru", "@b.ru"})
    void anAddressThatIsNoneIsFinalAndNobodyIsAsked(String to) throws IOException {
        try (var server = ScriptedMailServer.polite()) {
            assertThat(offer(server, to).kind()).isEqualTo(Kind.REJECTED);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aSenderAtARussianDomainIsWrittenAsTheNameSystemWritesIt() throws IOException {
        try (var server = ScriptedMailServer.polite()) {
            var mailServer = new MailServer(settings(server.port(), "no-reply@заозерск.рф"));
            var outcome = mailServer.offer(email("ivanov@example.ru"));
            assertThat(outcome.reference()).isEqualTo("<" + KEY + "@xn--80akebqvqi.xn--p1ai>");
            assertThat(server.commands())
                    .contains("EHLO xn--80akebqvqi.xn--p1ai", "MAIL FROM:<no-reply@xn--80akebqvqi.xn--p1ai>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"администрация", "почта@example.ru", "отдел: a@b.ru, c@d.ru;", ""})
    void aSenderThatIsNoAddressIsToldAtTheStart(String from) {
        assertThatThrownBy(() -> new MailServer(settings(1, from)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MAIL_FROM");
    }

    @Test
    void aLoginByHalvesAndNoWaitAreToldAtTheStart() {
        assertThatThrownBy(() -> new MailServer(new Settings(1, StartTls.OPTIONAL, false, FROM, "user", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SMTP_PASSWORD");
        assertThatThrownBy(() -> new MailServer(new Settings(1, StartTls.OPTIONAL, false, FROM, null, "secret")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SMTP_PASSWORD");
        var never = new Settings(1, StartTls.OPTIONAL, false, FROM, null, null, null, Duration.ZERO);
        assertThatThrownBy(() -> new MailServer(never))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("zhku.mail.timeout");
    }

    @Test
    void theServerIsGreetedByTheNameThatWasGiven() throws IOException {
        try (var server = ScriptedMailServer.polite()) {
            var named = new Settings(
                    server.port(), StartTls.OPTIONAL, false, FROM, null, null, "mx.example.ru", Duration.ofSeconds(20));
            new MailServer(named).offer(email("ivanov@example.ru"));
            assertThat(server.commands()).startsWith("EHLO mx.example.ru");
        }
    }

    private static MailOutcome offer(ScriptedMailServer server, String to) {
        return new MailServer(settings(server.port(), FROM)).offer(email(to));
    }

    private static MailOutcome withLogin(ScriptedMailServer server) {
        return new MailServer(new Settings(server.port(), StartTls.OPTIONAL, false, FROM, "user", "secret"))
                .offer(email("ivanov@example.ru"));
    }

    private static Settings settings(int port, String from) {
        return new Settings(port, StartTls.OPTIONAL, false, from, null, null);
    }

    private static Settings impatient(int port) {
        return new Settings(port, StartTls.OPTIONAL, false, FROM, null, null, null, Duration.ofSeconds(1));
    }

    private static Email email(String to) {
        var at = ZonedDateTime.of(2022, 4, 11, 12, 0, 0, 0, ZoneId.of("Europe/Moscow"));
        var document = new Document("letter.pdf", "application/pdf", new byte[] {1, 2, 3});
        return new Email(KEY, at, to, "Уведомление", "О долге", document);
    }

    private record Settings(
            int port,
            StartTls startTls,
            boolean tls,
            String from,
            String login,
            String secret,
            String name,
            Duration timeout)
            implements MailSettings {
        Settings(int port, StartTls startTls, boolean tls, String from, String login, String secret) {
            this(port, startTls, tls, from, login, secret, null, Duration.ofSeconds(20));
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> user() {
            return Optional.ofNullable(login);
        }

        @Override
        public Optional<String> password() {
            return Optional.ofNullable(secret);
        }

        @Override
        public Optional<String> ehlo() {
            return Optional.ofNullable(name);
        }
    }
}
