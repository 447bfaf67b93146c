package ru.zhku.notification.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.zhku.notification.fixture.NoticeSteps.awaitState;
import static ru.zhku.notification.fixture.NoticeSteps.crossed;
import static ru.zhku.notification.fixture.NoticeSteps.ids;
import static ru.zhku.notification.fixture.NoticeSteps.key;
import static ru.zhku.notification.fixture.NoticeSteps.notice;
import static ru.zhku.notification.fixture.NoticeSteps.states;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.notification.contract.HeardEvents;
import ru.zhku.notification.contract.NotificationEvents;
import ru.zhku.notification.fixture.DebtNeighbour;
import ru.zhku.notification.fixture.Debts;
import ru.zhku.notification.fixture.Mailbox;

/** The background when its neighbours are away, refuse, or are asked for much at once. */
@QuarkusTest
class MailroomTest {
    private final EventProbe probe = new EventProbe();

    @Inject
    DataSource dataSource;

    @BeforeEach
    @AfterEach
    void neighboursAreThere() {
        DebtNeighbour.start();
        Mailbox.start();
    }

    @Test
    void whileDebtServiceIsAwayNoticesWaitAndNoneIsLost() {
        DebtNeighbour.goAway();
        var first = crossed("Ждущий Первый", null);
        var second = crossed("Ждущий Второй", null);
        await().untilAsserted(() -> assertThat(attempts(first)).isGreaterThanOrEqualTo(2));
        assertThat(states(first)).containsExactly("REQUESTED");
        assertThat(Api.as("resident-clerk")
                        .get("/v1/notices/{id}/letter", ids(first).get(0))
                        .statusCode())
                .isEqualTo(409);

        DebtNeighbour.start();
        awaitState(first, "READY");
        awaitState(second, "READY");
    }

    @Test
    void aClearedDebtEndsANoticeThatStillWaitsForDebtService() {
        DebtNeighbour.goAway();
        var account = crossed("Ждал И Заплатил", null);
        await().untilAsserted(() -> assertThat(states(account)).containsExactly("REQUESTED"));
        probe.sendTwice(HeardEvents.THRESHOLD_CLEARED, account.toString(), Debts.thresholdCleared(account));
        awaitState(account, "CANCELLED");
    }

    @Test
    void whileTheMailServerIsAwayTheEmailWaitsAndThenGoesOnce() {
        Mailbox.goAway();
        var address = Ids.next() + "@example.ru";
        var account = crossed("Почтовый Сбой", address);
        await().untilAsserted(() -> assertThat(attempts(account)).isGreaterThanOrEqualTo(1));
        Mailbox.start();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(states(account)).contains("SENT"));
        assertThat(Mailbox.messagesTo(address)).hasSize(1);
    }

    @Test
    void anEmailThatNobodyTakesBecomesALetter() {
        Mailbox.goAway();
        var account = crossed("Замена Письмом", Ids.next() + "@example.ru");
        await().atMost(Duration.ofSeconds(25))
                .untilAsserted(() -> assertThat(states(account)).containsExactly("FAILED", "READY"));
        var failed = notice(ids(account).get(0));
        var letter = notice(ids(account).get(1));
        assertThat(failed.getString("reason")).isEqualTo("EMAIL_NOT_ACCEPTED");
        assertThat(letter.getString("channel")).isEqualTo("LETTER");
        assertThat(letter.getString("origin")).isEqualTo("FALLBACK");
        assertThat(letter.getString("replacesId")).isEqualTo(failed.getString("id"));
        var events = probe.awaitPublished(failed.getString("id"), NotificationEvents.NOTICE_FAILED);
        assertThat(new String(events.get(0).body()))
                .contains("\"replacedBy\":\"" + letter.getString("id") + "\"")
                .doesNotContain("Замена", "example.ru");
    }

    @Test
    void aBouncedEmailBecomesALetterByTheClerksHand() {
        var account = crossed("Возвратов Василий", Ids.next() + "@example.ru");
        var id = awaitState(account, "SENT").getString("id");
        Api.as("resident-clerk")
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", key())
                .body(Map.of("kind", "FAIL", "on", "2022-04-11"))
                .post("/v1/notices/{id}/acts", id)
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(states(account)).containsExactly("FAILED", "READY"));
        assertThat(notice(UUID.fromString(id)).getString("reason")).isEqualTo("EMAIL_BOUNCED");
    }

    @Test
    void onePersonGetsTwoMessagesADay() {
        var address = Ids.next() + "@example.ru";
        var accounts = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            accounts.add(crossed("Частый Гость", address));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(accounts.stream()
                                .map(account -> states(account).toString())
                                .sorted())
                        .containsExactly("[READY]", "[SENT]", "[SENT]"));
        var waiting = accounts.stream()
                .map(account -> notice(ids(account).get(0)))
                .filter(notice -> notice.getString("state").equals("READY"))
                .findFirst()
                .orElseThrow();
        await().untilAsserted(() -> assertThat(
                        notice(UUID.fromString(waiting.getString("id"))).getString("waits.rule"))
                .isEqualTo("LIMIT_DAY"));
        assertThat(notice(UUID.fromString(waiting.getString("id"))).getString("waits.notBefore"))
                .isEqualTo("2022-04-12T05:00:00Z");
        assertThat(Mailbox.messagesTo(address)).hasSize(2);
    }

    /** An e-mail put off by the contact policy is not in hand any more: a cleared debt ends it at once. */
    @Test
    void aClearedDebtEndsAnEmailThatWaitsForItsHour() {
        var address = Ids.next() + "@example.ru";
        crossed("Ждущий Часа", address);
        crossed("Ждущий Часа", address);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Mailbox.messagesTo(address)).hasSize(2));
        var third = crossed("Ждущий Часа", address);
        awaitState(third, "READY");
        probe.send(HeardEvents.THRESHOLD_CLEARED, third.toString(), Debts.thresholdCleared(third));
        awaitState(third, "CANCELLED");
        assertThat(Mailbox.messagesTo(address)).hasSize(2);
    }

    @Test
    void anEmailWhoseCancellationWasAskedIsNotSent() throws SQLException {
        Mailbox.goAway();
        var address = Ids.next() + "@example.ru";
        var account = crossed("Раздумавший Роман", address);
        await().untilAsserted(() -> assertThat(attempts(account)).isGreaterThanOrEqualTo(1));
        try (var connection = dataSource.getConnection();
                var ask = connection.prepareStatement("update notice set cancel_asked = true where account_id = ?")) {
            ask.setObject(1, account);
            ask.executeUpdate();
        }
        Mailbox.start();
        awaitState(account, "CANCELLED");
        assertThat(Mailbox.messagesTo(address)).isEmpty();
    }

    @Test
    void anAccountThatDebtServiceFailsOverIsTriedUntilItRecovers() {
        var sick = Debts.account();
        DebtNeighbour.knows(sick, "Больной Счёт", null);
        DebtNeighbour.failsFor(sick, 500);
        probe.send(HeardEvents.THRESHOLD_EXCEEDED, sick.toString(), Debts.thresholdExceeded(sick));
        await().untilAsserted(() -> assertThat(attempts(sick)).isGreaterThanOrEqualTo(4));
        assertThat(states(sick)).containsExactly("REQUESTED");
        DebtNeighbour.recoversFor(sick);
        awaitState(sick, "READY");
    }

    /** The tests' patience with a letter is three attempts. */
    @Test
    void aLetterThatCannotBeMadeIsGivenUpAndTold() {
        var account = Debts.account();
        DebtNeighbour.knows(account, "", null);
        DebtNeighbour.hidesTheNameOf(account);
        probe.send(HeardEvents.THRESHOLD_EXCEEDED, account.toString(), Debts.thresholdExceeded(account));
        var failed = awaitState(account, "FAILED");
        assertThat(failed.getString("reason")).isEqualTo("LETTER_NOT_WRITTEN");
        probe.awaitPublished(failed.getString("id"), NotificationEvents.NOTICE_FAILED);
    }

    @Test
    void hundredsOfCrossingsAtOnceAreWorkedOff() {
        int count = 200;
        var accounts = new HashSet<UUID>();
        for (int i = 0; i < count; i++) {
            accounts.add(crossed("Массовый Случай", i % 2 == 0 ? null : Ids.next() + "@example.ru"));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(unfinished(accounts)).isZero());
    }

    @Test
    void nothingPersonalIsKeptInTheClear() throws SQLException {
        var account = crossed("Тайнов Тимофей", Ids.next() + "@secret.example.ru");
        var id = UUID.fromString(awaitState(account, "SENT").getString("id"));
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select n::text || f::text || encode(l.sealed, 'escape')"
                        + " || coalesce((select m::text from contact_message m where m.notice_id = n.id), '')"
                        + " from notice n join notice_fact f on f.notice_id = n.id"
                        + " join notice_letter l on l.notice_id = n.id where n.id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    assertThat(rows.getString(1)).doesNotContain("Тайнов", "secret.example.ru", "Школьная");
                }
            }
        }
    }

    private int attempts(UUID account) {
        return number("select coalesce(max(attempts), 0) from notice where account_id = any(?)", account);
    }

    private int unfinished(HashSet<UUID> accounts) {
        return accounts.size()
                - number(
                        "select count(*) from notice where account_id = any(?)"
                                + " and (state = 'SENT' or state = 'READY' and channel = 'LETTER')",
                        accounts.toArray(UUID[]::new));
    }

    private int number(String sql, UUID... accounts) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", accounts));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
