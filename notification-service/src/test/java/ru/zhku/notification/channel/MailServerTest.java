package ru.zhku.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.notification.channel.MailServer.Document;
import ru.zhku.notification.channel.MailServer.Email;
import ru.zhku.notification.channel.MailSettings.StartTls;
import ru.zhku.notification.channel.domain.MailOutcome;
import ru.zhku.notification.channel.domain.MailOutcome.Kind;

/** What the service makes of what a mail server says: a server that follows a script. */
class MailServerTest {
    private static final UUID KEY = UUID.fromString("01a21d44-5fa6-769a-b576-23dd72482e75");

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private Map<String, String> script = Map.of();
    private ServerSocket socket;

    @BeforeEach
    void open() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
    }

    @Test
    void aLetterThatWasTakenBearsTheKeyOfItsNotice() {
        var outcome = offer("ivanov@example.ru");
        assertThat(outcome.kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(outcome.reference()).isEqualTo("<" + KEY + "@zaozersk.example>");
        assertThat(heard)
                .contains(
                        "MAIL FROM:<no-reply@zaozersk.example>",
                        "RCPT TO:<ivanov@example.ru>",
                        "Message-ID: <" + KEY + "@zaozersk.example>",
                        "Auto-Submitted: auto-generated",
                        "To: ivanov@example.ru")
                .anyMatch(line -> line.startsWith("Date: Mon, 11 Apr 2022"))
                .anyMatch(line -> line.matches("\\s=\\?UTF-8\\?.*<no-reply@zaozersk.example>"));
    }

    /** The letter is the server's from its reply to the text on: sent again it would come twice. */
    @Test
    void aServerThatFallsSilentBehindTheTextHasTheLetter() {
        script = Map.of("QUIT", "");
        assertThat(offer("ivanov@example.ru").kind()).isEqualTo(Kind.ACCEPTED);
    }

    @Test
    void aMailboxThatIsNotThereIsFinal() {
        script = Map.of("RCPT", "550 5.1.1 no such user");
        var outcome = offer("ivanov@example.ru");
        assertThat(outcome.kind()).isEqualTo(Kind.REJECTED);
        assertThat(outcome.error()).isEqualTo("SMTP 550");
    }

    @Test
    void aTextThatIsRefusedIsFinal() {
        script = Map.of(".", "554 5.7.1 looks like spam");
        assertThat(offer("ivanov@example.ru").kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    void aMailboxThatIsFullTodayIsTriedAgain() {
        script = Map.of("RCPT", "452 4.2.2 mailbox full");
        var outcome = offer("ivanov@example.ru");
        assertThat(outcome.kind()).isEqualTo(Kind.NOT_NOW);
        assertThat(outcome.error()).isEqualTo("SMTP 452");
    }

    /** The same 553 that at an addressee is final: here the installation's own address is wrong. */
    @Test
    void aSenderThatIsRefusedIsNotTheAddresseesFault() {
        script = Map.of("MAIL", "553 5.7.1 sender address rejected: not owned by user");
        var outcome = offer("ivanov@example.ru");
        assertThat(outcome.kind()).isEqualTo(Kind.NOT_NOW);
        assertThat(outcome.error()).isEqualTo("SMTP 553 to the sender's address");
    }

    @Test
    void aServerThatDoesNotSpeakIsGivenUpAfterTheTimeout() {
        script = Map.of("", "");
        assertThat(offer("ivanov@example.ru").kind()).isEqualTo(Kind.NOT_NOW);
    }

    @Test
    void whereStartTlsIsRequiredNothingIsSaidInTheOpen() {
        var outcome = server(StartTls.REQUIRED).offer(email("ivanov@example.ru"));
        assertThat(outcome.kind()).isEqualTo(Kind.NOT_NOW);
        assertThat(heard).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void anAddressThatIsNoneIsFinalAndNobodyIsAsked() {
        assertThat(offer("ivanov example.ru").kind()).isEqualTo(Kind.REJECTED);
        assertThat(heard).isEmpty();
    }

    @Test
    void aSenderThatIsNoAddressIsToldAtTheStart() {
        assertThatThrownBy(() -> new MailServer(new Settings(1, StartTls.OPTIONAL, "администрация")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MAIL_FROM");
    }

    private MailOutcome offer(String to) {
        return server(StartTls.OPTIONAL).offer(email(to));
    }

    private MailServer server(StartTls startTls) {
        return new MailServer(
                new Settings(socket.getLocalPort(), startTls, "Администрация <no-reply@zaozersk.example>"));
    }

    private static Email email(String to) {
        var document = new Document("letter.pdf", "application/pdf", new byte[] {1, 2, 3});
        return new Email(KEY, Instant.parse("2022-04-11T09:00:00Z"), to, "Уведомление", "О долге", document);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                converse(connection);
            } catch (IOException e) {
                heard.add("closed");
            }
        }
    }

    private void converse(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        say(connection, "", "220 ready");
        boolean text = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            var verb = line.split(" ")[0];
            if (text && !line.equals(".")) {
                continue;
            }
            text = verb.equals("DATA");
            say(connection, verb, text ? "354 go on" : "250 fine");
        }
    }

    /** What the script has for the verb; an empty reply is silence. */
    private void say(Socket connection, String verb, String usual) throws IOException {
        var reply = script.getOrDefault(verb, usual);
        if (!reply.isEmpty()) {
            connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private record Settings(int port, StartTls startTls, String from) implements MailSettings {
        @Override
        public String host() {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public boolean tls() {
            return false;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }
    }
}
