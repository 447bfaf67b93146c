package ru.zhku.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static ru.zhku.notification.fixture.NoticeSteps.awaitState;
import static ru.zhku.notification.fixture.NoticeSteps.ids;
import static ru.zhku.notification.fixture.NoticeSteps.key;
import static ru.zhku.notification.fixture.NoticeSteps.owing;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.notification.contract.HeardEvents;
import ru.zhku.notification.fixture.DebtNeighbour;
import ru.zhku.notification.fixture.Debts;
import ru.zhku.notification.fixture.Mailbox;
import ru.zhku.notification.fixture.Pdf;

/** Notices that people ask for, and the lists they see. */
@QuarkusTest
class NoticeOrdersTest {
    private final EventProbe probe = new EventProbe();

    @BeforeEach
    void neighboursAreThere() {
        DebtNeighbour.start();
        Mailbox.start();
    }

    @Test
    void oneNoticeIsOrderedOnce() {
        var account = owing("Заказов Захар", null);
        var body = Map.of("accountId", account, "templateCode", "PRETRIAL_WARNING", "channel", "LETTER");
        var key = key();
        var first = order(key, body).statusCode(201).body("count", equalTo(1)).extract();
        var again = order(key, body).statusCode(201).extract();
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Location")).endsWith(first.path("items[0].noticeId"));
        awaitState(account, "READY");
        order(key(), body).statusCode(422).body("code", equalTo("notice-under-way"));
        assertThat(ids(account)).hasSize(1);
    }

    @Test
    void manyAreOrderedWithAResultForEach() {
        var good = owing("Хороший Случай", null);
        var unknown = Ids.next();
        var body = Map.of("accountIds", List.of(good, unknown), "templateCode", "PRETRIAL_WARNING");
        Api.as("resident-clerk")
                .queryParam("dryRun", "true")
                .body(body)
                .post("/v1/notices")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("count", equalTo(1))
                .body("refused", equalTo(1));
        assertThat(ids(good)).isEmpty();
        order(key(), body)
                .statusCode(201)
                .body("items.find { it.accountId == '" + unknown + "' }.refusal", equalTo("account-unknown"));
        awaitState(good, "READY");
    }

    @Test
    void aFilterMeansAllThatMatchInTheCallersMunicipality() {
        var supplier = "77" + (10_000_000 + (int) (System.nanoTime() % 80_000_000));
        var account = Debts.account();
        DebtNeighbour.knows(account, "Отборный Долг", null);
        var data = Debts.debtChanged(account, "50000.00");
        data.put("supplierInn", supplier);
        probe.send(HeardEvents.ACCOUNT_DEBT_CHANGED, account.toString(), data);
        probe.awaitConsumed();
        var body = Map.of(
                "filter",
                Map.of("supplierInn", List.of(supplier), "overdueFrom", "50000.00"),
                "templateCode",
                "PRETRIAL_WARNING");
        Api.as("resident-clerk", null, "47701000")
                .queryParam("dryRun", "true")
                .body(body)
                .post("/v1/notices")
                .then()
                .statusCode(200)
                .body("count", equalTo(0));
        order(key(), body).statusCode(201).body("items.accountId", equalTo(List.of(account.toString())));
        awaitState(account, "READY");
    }

    @Test
    void anUnclearOrderIsRefused() {
        var account = owing("Неясный Заказ", null);
        order(key(), Map.of("templateCode", "PRETRIAL_WARNING")).statusCode(422).body("code", equalTo("one-target"));
        order(key(), Map.of("accountId", account, "accountIds", List.of(account), "templateCode", "PRETRIAL_WARNING"))
                .statusCode(422)
                .body("code", equalTo("one-target"));
        order(null, Map.of("accountId", account, "templateCode", "PRETRIAL_WARNING"))
                .statusCode(400);
        order(key(), Map.of("accountId", account, "templateCode", "LOVE_LETTER"))
                .statusCode(400);
        order(key(), Map.of("accountId", account)).statusCode(400);
        order(key(), Map.of("accountId", account, "templateCode", "PRETRIAL_WARNING", "x", 1))
                .statusCode(400);
        order(key(), Map.of("accountId", Ids.next(), "templateCode", "PRETRIAL_WARNING"))
                .statusCode(422)
                .body("code", equalTo("account-unknown"));
    }

    @Test
    void aClaimIsNotOrderedPastLitigation() {
        var account = owing("Обходов Осип", null);
        order(key(), Map.of("accountId", account, "templateCode", "PRETRIAL_CLAIM"))
                .statusCode(422)
                .body("code", equalTo("claim-by-litigation"))
                .body("detail", org.hamcrest.Matchers.containsString("POST /v1/claims"));
        assertThat(ids(account)).isEmpty();
    }

    @Test
    void aWarningSpeaksOfTheThresholdOnlyWhereTheDebtExceedsIt() throws Exception {
        var account = Debts.account();
        DebtNeighbour.knows(account, "Малодолгов Макар", null);
        var data = Debts.debtChanged(account, "100.00");
        data.put("overThreshold", false);
        probe.send(HeardEvents.ACCOUNT_DEBT_CHANGED, account.toString(), data);
        probe.awaitConsumed();
        assertThat(warning(account)).contains("100,00 руб.").doesNotContain("три среднемесячных");
        assertThat(warning(owing("Многодолгов Макар", null))).contains("превысила три среднемесячных начисления");
    }

    private static String warning(UUID account) throws Exception {
        order(key(), Map.of("accountId", account, "templateCode", "PRETRIAL_WARNING", "channel", "LETTER"))
                .statusCode(201);
        var id = awaitState(account, "READY").getString("id");
        return Pdf.text(Api.as("resident-clerk")
                .accept("application/pdf")
                .get("/v1/notices/{id}/letter", id)
                .asByteArray());
    }

    @Test
    void aNoticeIsFoundByTheAccountNumber() {
        var account = owing("Искомый Иван", null);
        var number = "47-" + account.toString().substring(24);
        order(key(), Map.of("accountId", account, "templateCode", "PRETRIAL_WARNING"))
                .statusCode(201);
        Api.as("resident-clerk")
                .get("/v1/notices?supplierInn=5190907139&accountNumber=" + number)
                .then()
                .statusCode(200)
                .body("items.accountId", equalTo(List.of(account.toString())));
        Api.as("resident-clerk")
                .get("/v1/notices/summary?supplierInn=5108000017&accountNumber=" + number)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        Api.as("resident-clerk")
                .accept("*/*")
                .get("/v1/notices?accountNumber=" + number)
                .then()
                .contentType("application/json");
    }

    @Test
    void theNewestPictureOfADebtWinsWhateverTheOrder() {
        var account = Debts.account();
        var key = account.toString();
        var older = probe.headers(HeardEvents.ACCOUNT_DEBT_CHANGED, key);
        probe.send(HeardEvents.ACCOUNT_DEBT_CHANGED, key, Debts.debtChanged(account, "0.00"));
        probe.sendRaw("debt.account-state", key, older, """
                {"accountId":"%s","accountNumber":"1","supplierInn":"5190907139","oktmo":"47733000",
                 "consumerGroup":"POPULATION","tenure":"OWNER","asOf":"2022-04-10","overdue":"99.00",
                 "monthlyCharge":"1.00","overdueMonths":1,"overThreshold":true}""".formatted(account).getBytes());
        probe.awaitConsumed();
        order(key(), Map.of("accountId", account, "templateCode", "PRETRIAL_WARNING"))
                .statusCode(422)
                .body("code", equalTo("nothing-overdue"));
    }

    @Test
    void listsArePagedSortedCountedAndExported() {
        var accounts = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            accounts.add(owing("Списочный " + i, null).toString());
        }
        order(key(), Map.of("accountIds", accounts, "templateCode", "PRETRIAL_WARNING"))
                .statusCode(201);
        for (var sort : List.of("-requestedOn,number", "amount", "-sentOn", "accountNumber", "-channel,state")) {
            var seen = new HashSet<String>();
            String cursor = null;
            int pages = 0;
            do {
                var request = Api.as("lawyer")
                        .queryParam("limit", 2)
                        .queryParam("sort", sort)
                        .queryParam("templateCode", "PRETRIAL_WARNING");
                var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                        .get("/v1/notices")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                page.getList("items.id", String.class)
                        .forEach(id -> assertThat(seen.add(id)).isTrue());
                cursor = page.getString("next");
                pages++;
            } while (cursor != null && pages < 500);
            assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
            int total = Api.as("lawyer")
                    .get("/v1/notices/summary?templateCode=PRETRIAL_WARNING")
                    .path("total");
            assertThat(seen).hasSize(total);
        }
        var csv = Api.as("lawyer")
                .accept("text/csv")
                .get("/v1/notices?templateCode=PRETRIAL_WARNING&sort=number")
                .then()
                .statusCode(200)
                .contentType(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("qs")))
                .extract()
                .asByteArray();
        var text = new String(csv, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFnumber;accountNumber;").contains(accounts);
        Api.as("lawyer")
                .get("/v1/notices/summary")
                .then()
                .statusCode(200)
                .body("total", greaterThanOrEqualTo(3))
                .body("byState.keySet()", hasSize(6));
    }

    /** It would pass over notices or show them twice. */
    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var accounts = List.of(
                owing("Порядков", null).toString(), owing("Порядкова", null).toString());
        order(key(), Map.of("accountIds", accounts, "templateCode", "PRETRIAL_WARNING"))
                .statusCode(201);
        String cursor = Api.as("lawyer")
                .get("/v1/notices?templateCode=PRETRIAL_WARNING&limit=1")
                .then()
                .statusCode(200)
                .body("next", org.hamcrest.Matchers.notNullValue())
                .extract()
                .path("next");
        Api.as("lawyer")
                .get("/v1/notices?templateCode=PRETRIAL_WARNING&sort=-requestedOn&cursor=" + cursor)
                .then()
                .statusCode(200);
        for (var other : List.of("requestedOn", "-number", "-requestedOn,number")) {
            Api.bad("lawyer")
                    .get("/v1/notices?templateCode=PRETRIAL_WARNING&sort=" + other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-cursor"));
        }
    }

    @Test
    void unknownParametersAndCodesAreRefused() {
        Api.bad("lawyer").get("/v1/notices?colour=red").then().statusCode(400);
        Api.bad("lawyer").get("/v1/notices?state=LOST").then().statusCode(400);
        Api.bad("lawyer").get("/v1/notices?sort=payerName").then().statusCode(400);
        Api.bad("lawyer").get("/v1/notices?cursor=abc").then().statusCode(400);
        Api.bad("lawyer").get("/v1/notices?requestedFrom=2022-02-30").then().statusCode(400);
        Api.bad("lawyer").get("/v1/notices/not-an-id").then().statusCode(400);
        Api.bad("lawyer").accept("image/png").get("/v1/notices").then().statusCode(406);
        Api.as("lawyer").get("/v1/notices/{id}", Ids.next()).then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse order(String key, Object body) {
        var request = Api.bad("resident-clerk").body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/v1/notices")
                .then();
    }
}
