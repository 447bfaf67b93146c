package ru.zhku.debt.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.debt.EventSchemas;
import ru.zhku.debt.Tables;
import ru.zhku.debt.Town;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;

/** Pauses of an account and what others hear of them. */
@QuarkusTest
class PausesTest {
    private final EventProbe probe = new EventProbe();

    @AfterEach
    void theDateIsPutBack() {
        Days.back();
    }

    @Test
    void pausesThatTouchOverlapOrEncloseEachOtherHoldOnceAndReleaseOnce() {
        var account = account();
        enter("debt-analyst", pause(account, "DISPUTE", "2022-04-11", "2022-04-20"))
                .statusCode(201);
        enter("debt-analyst", pause(account, "HARDSHIP", "2022-04-13", "2022-04-15"))
                .statusCode(201);
        enter("debt-analyst", pause(account, "HARDSHIP", "2022-04-18", "2022-04-25"))
                .statusCode(201);
        enter("debt-analyst", pause(account, "DISPUTE", "2022-04-26", "2022-04-27"))
                .statusCode(201);
        Days.moveTo("2022-04-27");
        probe.awaitPublished(account, DebtEvents.ESCALATION_HELD);
        Days.moveTo("2022-05-10");
        Days.back();
        Days.moveTo("2022-05-11");
        var told = probe.awaitPublished(account, DebtEvents.ESCALATION_HELD, DebtEvents.ESCALATION_RELEASED);
        told.forEach(event -> assertThat(EventSchemas.violations(event)).isEmpty());
        assertThat(told.get(0).data(JsonNode.class).get("heldOn").asText()).isEqualTo("2022-04-11");
        assertThat(told.get(0).data(JsonNode.class).get("kinds").toString()).isEqualTo("[\"DISPUTE\"]");
        assertThat(told.get(1).data(JsonNode.class).get("releasedOn").asText()).isEqualTo("2022-04-28");
        assertThat(told.get(1).data(JsonNode.class).get("pausedSince").asText()).isEqualTo("2022-04-11");
    }

    @Test
    void aPauseThatLiesInSkippedDaysIsToldInOrder() {
        var account = account();
        enter("debt-analyst", pause(account, "DISPUTE", "2022-04-14", "2022-04-14"))
                .statusCode(201);
        enter("debt-analyst", pause(account, "DISPUTE", "2022-04-16", null)).statusCode(201);
        assertThat(probe.published(account)).isEmpty();
        Days.moveTo("2022-05-10");
        var told = probe.awaitPublished(
                account, DebtEvents.ESCALATION_HELD, DebtEvents.ESCALATION_RELEASED, DebtEvents.ESCALATION_HELD);
        assertThat(told.get(1).data(JsonNode.class).get("releasedOn").asText()).isEqualTo("2022-04-15");
        assertThat(told.get(2).data(JsonNode.class).get("heldOn").asText()).isEqualTo("2022-04-16");
    }

    @Test
    void aPauseIsEndedByAnActAndNeverEdited() {
        var account = account();
        var made = enter("debt-analyst", pause(account, "DISPUTE", "2022-04-01", null))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("active", equalTo(true))
                .body("to", nullValue())
                .extract()
                .jsonPath();
        var id = made.getString("id");
        var end = Map.<String, Object>of("kind", "END", "reason", "Спор решён");
        end("debt-analyst", id, "\"2\"", end).statusCode(412);
        end("debt-analyst", id, null, end).statusCode(428);
        end("debt-analyst", id, "\"1\"", Map.of("kind", "END", "reason", "Рано", "on", "2022-03-31"))
                .statusCode(422)
                .body("code", equalTo("pause-end-day"));
        end("debt-analyst", id, "\"1\"", Map.of("kind", "END", "reason", "В будущем", "on", "2022-04-12"))
                .statusCode(422)
                .body("code", equalTo("pause-end-day"));
        end("debt-analyst", id, "\"1\"", end)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("active", equalTo(false))
                .body("from", equalTo("2022-04-01"))
                .body("end.on", equalTo("2022-04-11"))
                .body("end.reason", equalTo("Спор решён"));
        end("debt-analyst", id, "\"2\"", end).statusCode(409).body("code", equalTo("pause-ended"));
        probe.awaitPublished(account, DebtEvents.ESCALATION_HELD, DebtEvents.ESCALATION_RELEASED);
    }

    @Test
    void aPauseThatHasNotBegunIsWithdrawnAndOneThatIsOverStays() {
        var account = account();
        var future = enter("debt-analyst", pause(account, "DISPUTE", "2022-04-20", "2022-04-25"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        end("debt-analyst", future, "\"1\"", Map.of("kind", "END", "reason", "Отозвано"))
                .statusCode(200)
                .body("end.on", equalTo("2022-04-20"));
        var over = enter("debt-analyst", pause(account, "DISPUTE", "2022-04-01", "2022-04-05"))
                .statusCode(201)
                .body("active", equalTo(false))
                .extract()
                .<String>path("id");
        end("debt-analyst", over, "\"1\"", Map.of("kind", "END", "reason", "Поздно"))
                .statusCode(409)
                .body("code", equalTo("pause-over"));
        Days.moveTo("2022-04-30");
        assertThat(probe.published(account)).isEmpty();
    }

    @Test
    void theListIsTakenAsATable() {
        var account = account();
        var ended = enter("debt-analyst", pause(account, "DISPUTE", "2022-04-01", null))
                .extract()
                .<String>path("id");
        end("debt-analyst", ended, "\"1\"", Map.of("kind", "END", "reason", "Спор решён"))
                .statusCode(200);
        enter("debt-analyst", pause(account, "HARDSHIP", "2022-04-11", "2022-04-20"))
                .statusCode(201);
        var path = "/v1/pauses?accountId=" + account;
        var csv = Tables.csv(Api.as("lawyer"), path);
        assertThat(csv.get(0))
                .isEqualTo("Лицевой счёт;ИНН поставщика;Вид паузы;С какого дня;По какой день;Действует;Причина;"
                        + "Документ;Записал;Прекращена с;Причина прекращения;Прекратил");
        assertThat(csv).hasSize(3);
        assertThat(csv.get(1)).contains(";HARDSHIP;2022-04-11;2022-04-20;true;Заявление плательщика;;");
        assertThat(csv.get(2)).contains(";DISPUTE;2022-04-01;;false;", ";2022-04-11;Спор решён;");
        var rows = Tables.xlsx(Api.as("lawyer"), path + "&kind=DISPUTE");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).getCellText(5)).isEqualTo("нет");
        assertThat(rows.get(1).getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo("2022-04-01");
        assertThat(Tables.csv(Api.as("auditor", null, "46000000"), path)).hasSize(1);
    }

    @Test
    void aClerkAndTheServicesPauseForSupportOnly() {
        var account = account();
        for (var role : List.of("resident-clerk", "service")) {
            enter(role, pause(account, "DISPUTE", "2022-04-11", null))
                    .statusCode(403)
                    .body("code", equalTo("pause-kind-forbidden"));
            enter(role, pause(account, "SUPPORT_PENDING", "2022-04-11", null)).statusCode(201);
        }
        enter("lawyer", pause(account, "DISPUTE", "2022-04-11", null)).statusCode(403);
        enter("auditor", pause(account, "SUPPORT_PENDING", "2022-04-11", null)).statusCode(403);
        var dispute = enter("debt-analyst", pause(account, "DISPUTE", "2022-04-11", null))
                .extract()
                .<String>path("id");
        end("resident-clerk", dispute, "\"1\"", Map.of("kind", "END", "reason", "Не моё"))
                .statusCode(403);
        Api.as("auditor")
                .get("/v1/pauses?accountId=" + account + "&kind=SUPPORT_PENDING&activeOn=2022-04-11")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        Api.as("auditor")
                .get("/v1/pauses?accountId=" + account + "&activeOn=2022-04-10")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        var next = Api.as("auditor")
                .get("/v1/pauses?limit=2&accountId=" + account)
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("DISPUTE"))
                .extract()
                .<String>path("next");
        Api.as("auditor")
                .get("/v1/pauses?limit=2&accountId=" + account + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void anothersPauseIsNotThere() {
        var account = account();
        var id = enter("debt-analyst", pause(account, "DISPUTE", "2022-04-11", null))
                .extract()
                .<String>path("id");
        var path = "/v1/pauses/" + id;
        Api.as("supplier", Town.inn(999_992), "47733000").get(path).then().statusCode(404);
        Api.as("debt-analyst", null, "46000000").get(path).then().statusCode(404);
        Api.as("debt-analyst", null, "46000000")
                .get("/v1/pauses?accountId=" + account)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as("debt-analyst", null, "46000000")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(pause(account, "DISPUTE", "2022-04-11", null))
                .post("/v1/pauses")
                .then()
                .statusCode(404);
        Api.bad("bailiff").get(path).then().statusCode(403);
    }

    @Test
    void badInputIsRefused() {
        var account = account();
        enter("debt-analyst", pause(account, "DISPUTE", "2022-04-11", "2022-04-10"))
                .statusCode(422)
                .body("code", equalTo("pause-days"));
        enter("debt-analyst", pause(account, "DISPUTE", "1999-12-31", null)).statusCode(422);
        enter("debt-analyst", pause(account, "DISPUTE", "+999999999-12-31", null))
                .statusCode(400);
        enter("debt-analyst", pause(account, "DISPUTE", "2022-04-11", "+999999999-12-31"))
                .statusCode(400);
        enter("debt-analyst", pause(account, "QUARREL", "2022-04-11", null)).statusCode(400);
        enter("debt-analyst", pause(UUID.randomUUID().toString(), "DISPUTE", "2022-04-11", null))
                .statusCode(404);
        var blank = pause(account, "DISPUTE", "2022-04-11", null);
        blank.put("reason", "  ");
        enter("debt-analyst", blank).statusCode(400);
        blank.put("reason", "a\0b");
        enter("debt-analyst", blank).statusCode(400);
        Api.bad("debt-analyst")
                .body(pause(account, "DISPUTE", "2022-04-11", null))
                .post("/v1/pauses")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        Api.bad("auditor").get("/v1/pauses?cursor=x").then().statusCode(400);
        Api.bad("auditor").get("/v1/pauses?active=true").then().statusCode(400);
        Api.bad("auditor").get("/v1/pauses?activeOn=+999999999-12-31").then().statusCode(400);
        assertThat(probe.published(account)).isEmpty();
    }

    private static String account() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        return Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn)
                .then()
                .extract()
                .path("items[0].id");
    }

    private static Map<String, Object> pause(String account, String kind, String from, String to) {
        var pause = new HashMap<String, Object>();
        pause.put("accountId", account);
        pause.put("kind", kind);
        pause.put("from", from);
        pause.put("to", to);
        pause.put("reason", "Заявление плательщика");
        return pause;
    }

    private static ValidatableResponse enter(String role, Map<String, Object> request) {
        return Api.bad(role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post("/v1/pauses")
                .then();
    }

    private static ValidatableResponse end(String role, String id, String ifMatch, Map<String, Object> request) {
        var call = Api.bad(role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .post("/v1/pauses/" + id + "/acts")
                .then();
    }
}
