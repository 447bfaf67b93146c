package ru.zhku.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static ru.zhku.notification.fixture.NoticeSteps.act;
import static ru.zhku.notification.fixture.NoticeSteps.awaitState;
import static ru.zhku.notification.fixture.NoticeSteps.key;
import static ru.zhku.notification.fixture.NoticeSteps.notice;
import static ru.zhku.notification.fixture.NoticeSteps.readyLetter;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import ru.zhku.notification.fixture.Pdf;

/** What clerks do with letters, and what others hear of it. */
@QuarkusTest
class NoticeActsTest {
    private static final String ACTS = "/v1/notices/{id}/acts";
    private final EventProbe probe = new EventProbe();

    @BeforeEach
    void neighboursAreThere() {
        DebtNeighbour.start();
        Mailbox.start();
    }

    @Test
    void aClaimOfLitigationIsPostedAndItsDeliveryProved() throws Exception {
        var account = Debts.account();
        var request = Ids.next();
        DebtNeighbour.knows(account, "Петров Пётр", account + "@example.ru");
        probe.sendTwice(HeardEvents.NOTICE_REQUESTED, request.toString(), Debts.noticeRequested(request, account));
        var ready = awaitState(account, "READY");
        assertThat(ready.getString("channel")).isEqualTo("LETTER");
        assertThat(ready.getString("requestId")).isEqualTo(request.toString());
        var id = UUID.fromString(ready.getString("id"));
        assertThat(letter(id)).contains("Досудебная претензия", "Петров Пётр", "45 678,90 руб.", "7 месяцев");

        send(id, "\"1\"", key(), act("POST", "2022-04-11", "POSTAL_DISPATCH", "18431070012345"), 200);
        assertThat(notice(id).getString("state")).isEqualTo("SENT");
        assertThat(probe.published(id.toString())).isEmpty();
        send(
                id,
                "\"2\"",
                key(),
                act("CONFIRM_DELIVERY", "2022-04-11", "REGISTERED_LETTER_RECEIPT", "18431070012345"),
                200);

        var events = probe.awaitPublished(id.toString(), NotificationEvents.NOTICE_DELIVERED);
        var body =
                io.restassured.path.json.JsonPath.from(new String(events.get(0).body()));
        assertThat(body.getString("requestId")).isEqualTo(request.toString());
        assertThat(body.getString("deliveredOn")).isEqualTo("2022-04-11");
        assertThat(body.getString("proof.kind")).isEqualTo("REGISTERED_LETTER_RECEIPT");
        assertThat(body.getMap("$"))
                .containsOnlyKeys(
                        "noticeId",
                        "requestId",
                        "accountId",
                        "oktmo",
                        "templateCode",
                        "channel",
                        "sentOn",
                        "deliveredOn",
                        "proof");
        assertThat(notice(id).getBoolean("proof.startsTerm")).isTrue();
    }

    @Test
    void aClaimsLetterSaysWhoDemandsAndUntilWhen() throws Exception {
        var account = Debts.account();
        var request = Ids.next();
        DebtNeighbour.knows(account, "Наёмова Нина", null);
        var data = Debts.noticeRequested(request, account);
        data.put("claimant", "MUNICIPALITY");
        data.put("payBy", "2022-05-11");
        probe.send(HeardEvents.NOTICE_REQUESTED, request.toString(), data);
        var id = UUID.fromString(awaitState(account, "READY").getString("id"));
        assertThat(letter(id))
                .contains("плата за наём жилого помещения, которая причитается муниципалитету")
                .contains("до 11.05.2022 включительно")
                .doesNotContain("не оплачены жилищно-коммунальные услуги");
    }

    /** Litigation waits for the answer to its request: a clerk's cancellation is one. */
    @Test
    void aCancelledLetterOfLitigationIsToldToIt() {
        var account = Debts.account();
        var request = Ids.next();
        DebtNeighbour.knows(account, "Отменов Олег", null);
        probe.send(HeardEvents.NOTICE_REQUESTED, request.toString(), Debts.noticeRequested(request, account));
        var id = UUID.fromString(awaitState(account, "READY").getString("id"));
        send(id, "\"1\"", key(), Map.of("kind", "CANCEL", "on", "2022-04-11", "reason", "MADE_BY_MISTAKE"), 200);
        var events = probe.awaitPublished(id.toString(), NotificationEvents.NOTICE_FAILED);
        assertThat(new String(events.get(0).body()))
                .contains(request.toString(), "\"MADE_BY_MISTAKE\"", "\"replacedBy\":null");

        var warning = readyLetter("Отменова Ольга");
        send(warning, "\"1\"", key(), act("CANCEL", "2022-04-11", null, null), 200);
        assertThat(notice(warning).getString("reason")).isEqualTo("CANCELLED");
        assertThat(probe.published(warning.toString())).isEmpty();
    }

    @Test
    void whatIsWrongIsRefusedAndChangesNothing() {
        var id = readyLetter("Отказов Олег");
        send(
                id,
                "\"1\"",
                key(),
                act("CONFIRM_DELIVERY", "2022-04-11", "HAND_SIGNATURE", "1"),
                422,
                "notice-act-refused");
        send(id, "\"1\"", key(), act("HAND_OVER", "2022-04-12", "HAND_SIGNATURE", "1"), 422, "act-in-future");
        send(id, "\"1\"", key(), act("HAND_OVER", "2022-04-10", "HAND_SIGNATURE", "1"), 422, "act-before-fact");
        send(id, "\"1\"", key(), act("HAND_OVER", "2022-04-11", null, null), 422, "proof-required");
        send(id, "\"1\"", key(), act("HAND_OVER", "2022-04-11", "SMTP_ACCEPTED", "1"), 422, "proof-does-not-fit");
        send(
                id,
                "\"1\"",
                key(),
                act("HAND_OVER", "2022-04-11", "HAND_SIGNATURE", "Отказов"),
                422,
                "proof-reference-personal");
        send(id, "\"1\"", key(), act("SEND", "2022-04-11", null, null), 422, "act-not-by-hand");
        send(id, "\"7\"", key(), act("CANCEL", "2022-04-11", null, null), 412, "etag-stale");
        send(id, null, key(), act("CANCEL", "2022-04-11", null, null), 428, "if-match-required");
        send(id, "\"1\"", null, act("CANCEL", "2022-04-11", null, null), 400, "idempotency-key-required");
        assertThat(notice(id).getString("state")).isEqualTo("READY");
        assertThat(notice(id).getList("facts")).hasSize(1);
    }

    @Test
    void anActRepeatedUnderItsKeyIsDoneOnce() {
        var id = readyLetter("Повторов Пётр");
        var key = key();
        var handOver = act("HAND_OVER", "2022-04-11", "HAND_SIGNATURE", "Расписка 12");
        send(id, "\"1\"", key, handOver, 200);
        send(id, "\"1\"", key, handOver, 200);
        send(id, "\"1\"", key, act("CANCEL", "2022-04-11", null, null), 422, "idempotency-key-reused");
        assertThat(notice(id).getList("facts.act")).isEqualTo(List.of("RENDER", "HAND_OVER"));
        assertThat(notice(id).getString("sentOn")).isEqualTo("2022-04-11");
        probe.awaitPublished(id.toString(), NotificationEvents.NOTICE_DELIVERED);
    }

    @Test
    void manyAreMarkedAtOnceWithAResultForEach() {
        var first = readyLetter("Первый Письмо");
        var second = readyLetter("Второй Письмо");
        var unknown = Ids.next();
        var body = Map.of(
                "ids",
                List.of(first, second, unknown),
                "kind",
                "POST",
                "on",
                "2022-04-11",
                "proof",
                Map.of("kind", "POSTAL_DISPATCH", "reference", "Реестр 5"));
        Api.as("resident-clerk")
                .queryParam("dryRun", true)
                .body(body)
                .post("/v1/notice-acts")
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("refused", equalTo(1));
        assertThat(notice(first).getString("state")).isEqualTo("READY");

        Api.as("resident-clerk")
                .header("Idempotency-Key", key())
                .body(body)
                .post("/v1/notice-acts")
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("items.find { it.noticeId == '" + unknown + "' }.refusal", equalTo("not-found"))
                .body("items.find { it.noticeId == '" + first + "' }.state", equalTo("SENT"));
        assertThat(notice(second).getString("state")).isEqualTo("SENT");
    }

    @Test
    void aReturnedLetterIsToldToOthers() {
        var id = readyLetter("Выбывший Адресат");
        send(id, "\"1\"", key(), act("POST", "2022-04-11", null, null), 200);
        send(id, "\"2\"", key(), Map.of("kind", "FAIL", "on", "2022-04-11", "reason", "ADDRESSEE_GONE"), 200);
        var events = probe.awaitPublished(id.toString(), NotificationEvents.NOTICE_FAILED);
        assertThat(new String(events.get(0).body())).contains("ADDRESSEE_GONE", "\"replacedBy\":null");
    }

    @Test
    void anotherMunicipalityAndOtherRolesAreKeptOut() {
        var id = readyLetter("Чужой Город");
        Api.as("resident-clerk", null, "47701000")
                .get("/v1/notices/{id}", id)
                .then()
                .statusCode(404);
        Api.as("resident-clerk", null, "47701000")
                .get("/v1/notices/{id}/letter", id)
                .then()
                .statusCode(404);
        Api.as("lawyer")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key())
                .body(act("CANCEL", "2022-04-11", null, null))
                .post(ACTS, id)
                .then()
                .statusCode(403);
        Api.as("bailiff").get("/v1/notices/{id}", id).then().statusCode(403);
        Api.as("plan-controller").get("/v1/notices/{id}/letter", id).then().statusCode(403);
        Api.anonymous().get("/v1/notices").then().statusCode(401);
        Api.as("supplier").get("/v1/notices").then().statusCode(403);
    }

    @Test
    void readingALetterIsLogged() throws Exception {
        var id = readyLetter("Читаемый Иван");
        assertThat(letter(id)).contains("Читаемый Иван");
        Api.as("auditor")
                .get("/v1/access-log?objectId=" + id)
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("notice-letter"))
                .body("items[0].subject", notNullValue());
    }

    private static void send(UUID id, String ifMatch, String key, Object body, int status, String... code) {
        var request = code.length > 0 ? Api.bad("resident-clerk") : Api.as("resident-clerk");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var answer = request.body(body).post(ACTS, id).then().statusCode(status);
        if (code.length > 0) {
            answer.body("code", equalTo(code[0]));
        }
    }

    private static String letter(UUID id) throws Exception {
        var bytes = Api.as("resident-clerk")
                .accept("application/pdf")
                .get("/v1/notices/{id}/letter", id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        return Pdf.text(bytes);
    }
}
