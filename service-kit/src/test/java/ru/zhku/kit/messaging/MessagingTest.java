package ru.zhku.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static ru.zhku.kit.sample.SampleResource.NOTED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.sample.SampleHandler;
import ru.zhku.kit.sample.SampleResource.Noted;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Correlation;

@QuarkusTest
class MessagingTest {

    @Inject
    Outbox outbox;

    @Inject
    DataSource dataSource;

    @Inject
    BusinessClock clock;

    private final EventProbe probe = new EventProbe(Path.of("src/test/contracts"));
    private final String key = Ids.next().toString();

    @AfterEach
    void heal() {
        SampleHandler.setSick(false);
    }

    @Test
    void anEventDemandsATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> outbox.append(NOTED, key, new Noted("x")));
        assertThatIllegalStateException()
                .isThrownBy(() -> outbox.row(NOTED, List.of(new Outbox.Keyed(key, new Noted("x")))));
    }

    @Test
    void whatCommitsIsPublishedInOrder() {
        for (int i = 0; i < 5; i++) {
            var title = "t" + i;
            QuarkusTransaction.requiringNew().run(() -> outbox.append(NOTED, key, new Noted(title)));
        }
        assertThat(probe.awaitPublished(NOTED, key, 5))
                .extracting(e -> e.data(Noted.class).title())
                .containsExactly("t0", "t1", "t2", "t3", "t4");
        assertThat(probe.published(key)).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
        await().untilAsserted(
                        () -> assertThat(SampleHandler.titles(key)).containsExactly("t0", "t1", "t2", "t3", "t4"));
    }

    @Test
    void whatRollsBackIsNeverPublished() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(NOTED, key, new Noted("rolled back"));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessageContaining("no");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(NOTED, key, new Noted("committed")));
        assertThat(probe.awaitPublished(NOTED, key, 1))
                .extracting(e -> e.data(Noted.class).title())
                .containsExactly("committed");
    }

    @Test
    void anEventSaysWhatItIs() {
        var cause = Ids.next();
        Correlation.with("story-1", () -> {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(NOTED, key, new Noted("ж"), cause));
            return null;
        });
        var event = probe.awaitPublished(NOTED, key, 1).get(0);
        assertThat(event.id().version()).isEqualTo(7);
        assertThat(event.source()).isEqualTo("/kit-service");
        assertThat(event.correlationId()).isEqualTo("story-1");
        assertThat(event.causationId()).isEqualTo(cause);
        assertThat(event.time()).isNotNull();
        assertThat(new String(event.body(), StandardCharsets.UTF_8)).isEqualTo("{\"title\":\"ж\"}");
        await().untilAsserted(
                        () -> assertThat(SampleHandler.SEEN).contains(new SampleHandler.Seen(key, "ж", "story-1")));
    }

    @Test
    void manyAtOnceArriveWordForWord() {
        var titles = List.of("ж", "a\\b\\nc", "tab\tand\nline\r", "\"quoted\" \\\\ \\x41 \\. \uD83D\uDE00", "\u0001");
        Correlation.with("many-1", () -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> appendAll(titles.stream()
                            .map(title -> new Outbox.Keyed(key, new Noted(title)))
                            .toList()));
            return null;
        });
        var events = probe.awaitPublished(NOTED, key, titles.size());
        assertThat(events).extracting(e -> e.data(Noted.class).title()).containsExactlyElementsOf(titles);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.correlationId()).isEqualTo("many-1");
            assertThat(event.id().version()).isEqualTo(7);
            assertThat(event.time()).isNotNull();
        });
    }

    @Test
    void concurrentWritersOfOneKeyKeepTheOrderOfTheirCommits() {
        var writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> IntStream.range(0, 25)
                        .forEach(i -> QuarkusTransaction.requiringNew()
                                .run(() -> outbox.append(NOTED, key, new Noted(writer + "/" + i))))))
                .toList();
        writers.forEach(CompletableFuture::join);
        var titles = probe.awaitPublished(NOTED, key, 100).stream()
                .map(e -> e.data(Noted.class).title())
                .toList();
        for (int writer = 0; writer < 4; writer++) {
            var prefix = writer + "/";
            assertThat(titles.stream().filter(t -> t.startsWith(prefix)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 25).mapToObj(i -> prefix + i).toList());
        }
        assertThat(probe.published(key)).extracting(Event::sequence).isSorted();
    }

    @Test
    void aThousandAtOnceKeepTheOrderOfEachKey() {
        var other = Ids.next().toString();
        var many = IntStream.range(0, 1_000)
                .mapToObj(i -> new Outbox.Keyed(i % 2 == 0 ? key : other, new Noted("m" + i)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> appendAll(many));
        assertThat(probe.awaitPublished(NOTED, key, 500))
                .extracting(e -> e.data(Noted.class).title())
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "m" + 2 * i).toList());
        assertThat(probe.published(key)).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
        var tooMany = Collections.nCopies(1_001, new Outbox.Keyed(key, new Noted("one too many")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> appendAll(tooMany)))
                .withMessageContaining("1000");
    }

    /** More than the relay reads at once; one transaction, so that it finds them all together. */
    @Test
    void rowsOfManyEventsLeaveBesideSingleOnesInTheOrderOfTheirKey() {
        var odd = "ключ " + "\uD83D\uDE00 " + key;
        QuarkusTransaction.requiringNew().run(() -> {
            for (int row = 0; row < 5; row++) {
                int first = row * 1_001;
                appendAll(IntStream.range(first, first + 1_000)
                        .mapToObj(i -> new Outbox.Keyed(odd, new Noted("m" + i)))
                        .toList());
                outbox.append(NOTED, odd, new Noted("m" + (first + 1_000)));
            }
        });
        assertThat(probe.awaitPublished(NOTED, odd, 5_005))
                .extracting(e -> e.data(Noted.class).title())
                .containsExactlyElementsOf(
                        IntStream.range(0, 5_005).mapToObj(i -> "m" + i).toList());
        assertThat(probe.published(odd)).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aRowIsWrittenInAnOpenTransactionOnly() throws SQLException {
        var row = QuarkusTransaction.requiringNew()
                .call(() -> outbox.row(NOTED, List.of(new Outbox.Keyed(key, new Noted("x")))));
        try (var free = dataSource.getConnection()) {
            assertThatIllegalStateException().isThrownBy(() -> row.insert(free));
        }
    }

    private void appendAll(List<Outbox.Keyed> many) {
        try (var connection = dataSource.getConnection()) {
            outbox.row(NOTED, many).insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEventThatComesTwiceIsHandledOnce() {
        probe.sendTwice(NOTED, key, new Noted("twice"));
        probe.send(NOTED, key, new Noted("after"));
        await().untilAsserted(() -> assertThat(SampleHandler.titles(key)).contains("after"));
        probe.awaitConsumed();
        assertThat(SampleHandler.titles(key)).containsExactly("twice", "after");
    }

    @Test
    void unknownTypesAndUnknownFieldsDoNoHarm() {
        probe.send(new EventType("ru.zhku.kit.never-heard.v9", NOTED.topic(), "x"), key, Map.of("a", 1));
        probe.sendRaw(NOTED.topic(), key, Map.of(), new byte[] {1, 2, 3});
        probe.send(NOTED, key, Map.of("title", "newer", "addedLater", List.of(1)));
        await().untilAsserted(() -> assertThat(SampleHandler.titles(key)).containsExactly("newer"));
    }

    @ParameterizedTest
    @CsvSource({"refused, ru.zhku.kit.problem.Refusal", "broken, java.lang.IllegalStateException"})
    void whatFailsForGoodWaitsAndCanBeReplayed(String title, String error) {
        SampleHandler.setSick(true);
        var id = probe.send(NOTED, key, new Noted(title));
        probe.send(NOTED, key, new Noted("the next one"));
        var letter = await().until(() -> letter(id), java.util.Objects::nonNull);
        await().untilAsserted(() -> assertThat(SampleHandler.titles(key)).containsExactly("the next one"));
        assertThat((String) letter.get("error")).startsWith(error).doesNotContain("the sample is broken");

        var replay = "/v1/dead-letters/" + letter.get("id") + "/replay";
        Api.as("admin").post(replay).then().statusCode(422).body("code", equalTo("replay-failed"));
        Api.as("lawyer").post(replay).then().statusCode(403);

        SampleHandler.setSick(false);
        Api.as("admin").post(replay).then().statusCode(200).body("replayedAt", notNullValue());
        Api.as("admin").post(replay).then().statusCode(200);
        assertThat(SampleHandler.titles(key)).containsExactly("the next one", title);
        assertThat(letter(id)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"title\": 5", "not json at all", "[]"})
    void unreadableDataIsADeadLetterAtOnce(String body) {
        var id = probe.send(NOTED, key, body);
        await().until(() -> letter(id), java.util.Objects::nonNull);
    }

    @ParameterizedTest
    @CsvSource({"ce_time, yesterday", "ce_sequence, many", "ce_id, seven", "ce_causationid, because"})
    void aWrongHeaderStopsNobody(String header, String value) {
        var headers = probe.headers(NOTED, key);
        headers.put(header, value);
        probe.sendRaw(NOTED.topic(), key, headers, "{\"title\":\"odd\"}".getBytes(StandardCharsets.UTF_8));
        probe.send(NOTED, key, new Noted("even"));
        await().untilAsserted(() -> assertThat(SampleHandler.titles(key)).contains("even"));
    }

    @Test
    void aRowOfBadMessagesIsWorkedOffAndStopsNobody() throws SQLException {
        SampleHandler.setSick(true);
        var bad = IntStream.range(0, 300)
                .mapToObj(i -> new Outbox.Keyed(key, new Noted("broken " + i)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> appendAll(bad));
        QuarkusTransaction.requiringNew().run(() -> outbox.append(NOTED, key, new Noted("the good one")));
        await().untilAsserted(() -> assertThat(SampleHandler.titles(key)).containsExactly("the good one"));
        assertThat(count("select count(*) from dead_letter where subject = '" + key + "'"))
                .isEqualTo(300);
    }

    @Test
    void aDeadLetterThatComesAgainIsNotTriedAgain() {
        SampleHandler.setSick(true);
        probe.sendTwice(NOTED, key, new Noted("broken"));
        probe.send(NOTED, key, new Noted("after"));
        await().untilAsserted(() -> assertThat(SampleHandler.titles(key)).containsExactly("after"));
        assertThat(SampleHandler.calls(key, "broken"))
                .as("at most once with each of two polls and two attempts alone")
                .isBetween(3L, 4L);
    }

    @Test
    void whatWasSentLongAgoIsDeletedOnceADay() throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into outbox(topic, type, dataschema,"
                        + " occurred_at, correlation_id, events, body, sent_at) values ('kit.test', ?,"
                        + " 'x', now(), 'x', 0, ''::bytea, now() - make_interval(days => ?))")) {
            for (int days : new int[] {6, 8, 9}) {
                insert.setString(1, key);
                insert.setInt(2, days);
                insert.executeUpdate();
            }
        }
        clock.moveTo(clock.today().plusDays(1));
        await().untilAsserted(() -> assertThat(count("select count(*) from outbox where type = '" + key + "'"))
                .isEqualTo(1));
    }

    @Test
    void whatIsPublishedIsHeldAgainstItsSchema() {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(NOTED, key, Map.of("title", 7)));
        assertThatThrownBy(() -> probe.awaitPublished(key, NOTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sample-noted.v1 of " + key)
                .hasMessageContaining("title");
    }

    private long count(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.prepareStatement(sql).executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, Object> letter(UUID eventId) {
        List<Map<String, Object>> letters = Api.as("admin")
                .queryParam("limit", 200)
                .get("/v1/dead-letters")
                .jsonPath()
                .getList("items");
        return letters.stream()
                .filter(l -> eventId.toString().equals(l.get("eventId")))
                .findFirst()
                .orElse(null);
    }
}
