package ru.zhku.debt.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.debt.EventSchemas;
import ru.zhku.debt.Town;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;

/** The calendar of the exchange with suppliers, and what others hear of it. */
@QuarkusTest
class ExchangeTest {
    private static final String CHARGES = "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2022-04;100\n";
    private static final String PAYMENTS = "accountNumber;paidOn;amount;operationCode\nA-1;2022-04-20;10;";
    private static final String SHOWN = "items.collect { it.month + ' ' + it.kind + ' ' + it.dueOn + ' ' + it.state"
            + " + ' ' + it.receivedOn + ' ' + it.daysLate }";

    private final EventProbe probe = new EventProbe();

    @AfterEach
    void theDateIsPutBack() {
        Days.back();
    }

    @Test
    void whoSentWhatByTheFifthIsDerivedAndToldOnce() {
        var punctual = town();
        var late = town();
        Days.moveTo("2022-05-05");
        var charges = Town.post(punctual, "CHARGES", CHARGES).getString("id");
        Town.post(punctual, "PAYMENTS", PAYMENTS + "p-1\n");
        Days.moveTo("2022-05-09");
        Town.post(late, "CHARGES", CHARGES);

        assertThat(calendar(punctual, "from=2022-05").getList(SHOWN))
                .containsExactly(
                        "2022-05 CHARGES 2022-05-05 RECEIVED 2022-05-05 0",
                        "2022-05 PAYMENTS 2022-05-05 RECEIVED 2022-05-05 0");
        assertThat(calendar(punctual, "from=2022-05").getString("items[0].registerId"))
                .isEqualTo(charges);
        assertThat(calendar(late, "from=2022-05&to=2022-06").getList(SHOWN))
                .containsExactly(
                        "2022-05 CHARGES 2022-05-05 RECEIVED_LATE 2022-05-09 4",
                        "2022-05 PAYMENTS 2022-05-05 OVERDUE null 4",
                        "2022-06 CHARGES 2022-06-05 DUE null 0",
                        "2022-06 PAYMENTS 2022-06-05 DUE null 0");
        assertThat(calendar(late, "from=2022-05&asOf=2022-05-08").getList(SHOWN))
                .as("as it stood on an earlier day")
                .containsExactly(
                        "2022-05 CHARGES 2022-05-05 OVERDUE null 3", "2022-05 PAYMENTS 2022-05-05 OVERDUE null 3");

        Days.back();
        Days.moveTo("2022-05-10");
        probe.awaitPublished(punctual, DebtEvents.EXCHANGE_DUE, DebtEvents.EXCHANGE_DUE);
        var told = probe.awaitPublished(
                late,
                DebtEvents.EXCHANGE_DUE,
                DebtEvents.EXCHANGE_DUE,
                DebtEvents.EXCHANGE_OVERDUE,
                DebtEvents.EXCHANGE_OVERDUE);
        told.forEach(event -> assertThat(EventSchemas.violations(event)).isEmpty());
        var reminder = told.get(0).data(JsonNode.class);
        assertThat(reminder.get("kind").asText()).isEqualTo("CHARGES");
        assertThat(reminder.get("foundOn").asText()).isEqualTo("2022-05-03");
        assertThat(reminder.get("daysLeft").asLong()).isEqualTo(2);
        var alarm = told.get(3).data(JsonNode.class);
        assertThat(alarm.get("kind").asText()).isEqualTo("PAYMENTS");
        assertThat(alarm.get("foundOn").asText()).as("found in skipped days").isEqualTo("2022-05-06");
        assertThat(alarm.get("month").asText()).isEqualTo("2022-05");
    }

    @Test
    void anAgreementChangesKindsAndTermFromItsMonth() {
        var inn = town();
        var request = agreement(inn, List.of("ACCOUNTS", "CHARGES"), "2022-05-01");
        request.put("dayOfMonth", 7);
        request.put("moveOffDaysOff", true);
        request.put("reminderDaysBefore", 0);
        var key = UUID.randomUUID().toString();
        var id = enter("debt-analyst", key, request).statusCode(201).extract().<String>path("id");
        enter("debt-analyst", key, request).statusCode(201).body("id", equalTo(id));

        assertThat(calendar(inn, "from=2022-04&to=2022-05").getList(SHOWN))
                .containsExactly(
                        "2022-04 CHARGES 2022-04-05 OVERDUE null 6",
                        "2022-04 PAYMENTS 2022-04-05 OVERDUE null 6",
                        "2022-05 ACCOUNTS 2022-05-11 DUE null 0",
                        "2022-05 CHARGES 2022-05-11 DUE null 0");
        Days.moveTo("2022-05-11");
        probe.awaitPublished(inn, DebtEvents.EXCHANGE_DUE, DebtEvents.EXCHANGE_DUE);
        Days.moveTo("2022-05-12");
        var told = probe.awaitPublished(
                inn,
                DebtEvents.EXCHANGE_DUE,
                DebtEvents.EXCHANGE_DUE,
                DebtEvents.EXCHANGE_OVERDUE,
                DebtEvents.EXCHANGE_OVERDUE);
        assertThat(told.get(0).data(JsonNode.class).get("foundOn").asText()).isEqualTo("2022-05-11");
        assertThat(told.get(2).data(JsonNode.class).get("agreementId").asText()).isEqualTo(id);
        Api.as("supplier", inn, null)
                .get("/v1/exchange-agreements?activeOn=2022-05-01")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        Api.as("auditor")
                .get("/v1/exchange-agreements?supplierInn=" + inn + "&activeOn=2022-04-30")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aRejectedRegisterAndOneWithoutAGoodLineBringNothing() {
        var inn = town();
        Town.post(inn, "PAYMENTS", "accountNumber;paidOn\nA-1;2022-04-01\n");
        Town.post(inn, "PAYMENTS", "accountNumber;paidOn;amount;operationCode\nA-9;2022-04-01;1;x-1\n");
        assertThat(calendar(inn, "from=2022-04&kind=PAYMENTS").getString("items[0].state"))
                .isEqualTo("OVERDUE");
        Town.post(inn, "PAYMENTS", "accountNumber;paidOn;amount;operationCode\nA-1;2022-04-01;1;x-2\n");
        assertThat(calendar(inn, "from=2022-04&kind=PAYMENTS").getList(SHOWN))
                .containsExactly("2022-04 PAYMENTS 2022-04-05 RECEIVED_LATE 2022-04-11 6");
    }

    @Test
    void everyoneSeesHisOwnInPagesSumsAndTables() {
        var inn = town();
        var mine = Api.as("supplier", inn, null);
        mine.get("/v1/exchange-calendar?from=2022-01&to=2022-02&supplierInn=" + Town.inn(999_981))
                .then()
                .body("items", hasSize(0));
        var first = Api.as("supplier", inn, null)
                .get("/v1/exchange-calendar?from=2022-01&to=2022-02&limit=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        Api.as("supplier", inn, null)
                .get("/v1/exchange-calendar?from=2022-01&to=2022-02&limit=3&cursor=" + first.getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].month", equalTo("2022-02"))
                .body("items[0].kind", equalTo("PAYMENTS"))
                .body("next", equalTo(null));
        Api.as("plan-controller")
                .get("/v1/exchange-calendar/summary?from=2022-01&to=2022-02&state=OVERDUE&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("count", equalTo(4))
                .body("byState.find { it.state == 'OVERDUE' }.count", equalTo(4));
        Api.as("auditor")
                .accept("text/csv")
                .get("/v1/exchange-calendar?from=2022-01&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body(containsString(inn + ";АО «Тепло»;2022-01;Начисления;2022-01-05;Просрочено;;96"));
        Api.as("auditor")
                .accept("text/plain, application/json")
                .get("/v1/exchange-calendar?from=2022-01&limit=1&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("items", hasSize(1));
        var alien = Api.as("debt-analyst", null, "46000000");
        alien.get("/v1/exchange-calendar?supplierInn=" + inn).then().body("items", hasSize(0));
        Api.bad("bailiff").get("/v1/exchange-calendar").then().statusCode(403);
        Api.bad("auditor")
                .get("/v1/exchange-calendar?from=2022-02&to=2022-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("exchange-months"));
        Api.bad("auditor")
                .get("/v1/exchange-calendar?from=2022-01&to=2025-01")
                .then()
                .statusCode(422);
        Api.bad("auditor").get("/v1/exchange-calendar?month=2022-01").then().statusCode(400);
        Api.bad("auditor").get("/v1/exchange-calendar?cursor=x").then().statusCode(400);
    }

    @Test
    void wrongAgreementsAreRefused() {
        var inn = town();
        var reversed = agreement(inn, List.of("CHARGES"), "2022-05-01");
        reversed.put("validTo", "2022-04-30");
        enter("debt-analyst", null, reversed).statusCode(422).body("code", equalTo("exchange-agreement-reversed"));
        var day = agreement(inn, List.of("CHARGES"), "2022-05-01");
        day.put("dayOfMonth", 32);
        enter("debt-analyst", null, day).statusCode(400);
        enter("debt-analyst", null, agreement(inn, List.of("STEAM"), "2022-05-01"))
                .statusCode(400);
        enter("debt-analyst", null, agreement(Town.inn(999_982), List.of("CHARGES"), "2022-05-01"))
                .statusCode(404);
        var good = agreement(inn, List.of("CHARGES"), "2022-05-01");
        enter("auditor", null, good).statusCode(403);
        Api.bad("debt-analyst")
                .body(good)
                .post("/v1/exchange-agreements")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        Api.as("debt-analyst", null, "46000000")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(good)
                .post("/v1/exchange-agreements")
                .then()
                .statusCode(404);
        var id = enter("admin", null, good).statusCode(201).extract().<String>path("id");
        Api.as("debt-analyst", null, "46000000")
                .get("/v1/exchange-agreements/" + id)
                .then()
                .statusCode(404);
        Api.as("auditor")
                .get("/v1/exchange-agreements/" + id)
                .then()
                .statusCode(200)
                .body("reminderDaysBefore", equalTo(2))
                .body("dayOfMonth", equalTo(5));
    }

    private static String town() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        return inn;
    }

    private static io.restassured.path.json.JsonPath calendar(String inn, String query) {
        return Api.as("debt-analyst")
                .get("/v1/exchange-calendar?supplierInn=" + inn + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> agreement(String inn, List<String> kinds, String validFrom) {
        var agreement = new HashMap<String, Object>();
        agreement.put("supplierInn", inn);
        agreement.put("kinds", kinds);
        agreement.put("validFrom", validFrom);
        return agreement;
    }

    private static ValidatableResponse enter(String role, String key, Map<String, Object> request) {
        return Api.bad(role)
                .header("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key)
                .body(request)
                .post("/v1/exchange-agreements")
                .then();
    }
}
