package ru.zhku.debt.agreement;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;

/** What cannot be is refused with what to do; nothing is entered. */
@QuarkusTest
class AgreementInputTest {
    private static final String GOOD = "{\"count\": 3, \"firstDueOn\": \"2022-05-10\"}";

    @Test
    void conclusionsThatCannotBeAreRefused() {
        var scene = new Scene();
        refused(scene, 400, "validation-failed", "accountId", "null");
        refused(scene, 404, "account-not-found", "accountId", "\"" + UUID.randomUUID() + "\"");
        refused(scene, 400, "malformed-json", "kind", "\"FRIENDLY\"");
        refused(scene, 400, "malformed-json", "concludedOn", "\"2022-02-30\"");
        refused(scene, 422, "agreement-day", "concludedOn", "\"2022-04-12\"");
        refused(scene, 422, "agreement-day", "concludedOn", "\"1999-12-31\"");
        refused(scene, 400, "malformed-json", "concludedOn", "\"+999999999-12-31\"");
        refused(scene, 422, "agreement-without-debt", "concludedOn", "\"2021-12-10\"");
        refused(scene, 422, "agreement-exceeds-debt", "amount", "\"300.01\"");
        refused(scene, 422, "schedule-amount", "amount", "\"0\"");
        refused(scene, 400, "malformed-json", "amount", "300");
        refused(scene, 422, "money-out-of-range", "amount", "\"100000000000.01\"");
        refused(scene, 400, "validation-failed", "tolerance", "{\"days\": 366}");
        refused(scene, 400, "validation-failed", "tolerance", "{\"days\": -1}");
        refused(scene, 422, "schedule-amount", "tolerance", "{\"amount\": \"-0.01\"}");
        refused(scene, 400, "malformed-json", "tolerance", "{\"weeks\": 1}");
        refused(scene, 400, "malformed-json", "documentNumber", "\"a\\u0000b\"");
        refused(scene, 422, "agreement-document-day", "documentOn", "\"2022-04-12\"");
        refused(scene, 400, "malformed-json", "documentOn", "\"-999999999-01-01\"");
        refused(scene, 400, "validation-failed", "schedule", "null");
        refused(scene, 422, "schedule-form", "schedule", "{}");
        refused(scene, 422, "schedule-form", "schedule", "{\"count\": 3}");
        refused(
                scene,
                422,
                "schedule-form",
                "schedule",
                "{\"count\": 1, \"instalments\": [{\"dueOn\": \"2022-05-10\", \"amount\": \"300.00\"}]}");
        refused(scene, 422, "schedule-size", "schedule", "{\"count\": 0, \"firstDueOn\": \"2022-05-10\"}");
        refused(scene, 422, "schedule-size", "schedule", "{\"count\": 2147483647, \"firstDueOn\": \"2022-05-10\"}");
        refused(scene, 422, "schedule-day", "schedule", "{\"count\": 3, \"firstDueOn\": \"2022-04-10\"}");
        refused(scene, 400, "malformed-json", "schedule", "{\"count\": 3, \"firstDueOn\": \"+999999999-12-31\"}");
        refused(scene, 400, "validation-failed", "schedule", "{\"instalments\": []}");
        refused(scene, 400, "validation-failed", "schedule", "{\"instalments\": [null]}");
        refused(
                scene,
                422,
                "schedule-sum-differs",
                "schedule",
                "{\"instalments\": [{\"dueOn\": \"2022-05-10\", \"amount\": \"299.99\"}]}");
        scene.conclude();
    }

    @Test
    void actsThatCannotBeAreRefused() {
        var scene = new Scene();
        JsonPath made = scene.conclude();
        var id = made.getString("id");
        Scene.act(id, 1, Map.of("kind", "EXTEND", "reason", "Без графика"))
                .statusCode(422)
                .body("code", equalTo("schedule-form"));
        Scene.act(
                        id,
                        1,
                        Map.of(
                                "kind",
                                "EXTEND",
                                "reason",
                                "Задним числом",
                                "on",
                                "2022-04-10",
                                "schedule",
                                Map.of("count", 1, "firstDueOn", "2022-06-10")))
                .statusCode(422)
                .body("code", equalTo("agreement-act-day"));
        Scene.act(
                        id,
                        1,
                        Map.of(
                                "kind",
                                "EXTEND",
                                "reason",
                                "Тем же днём",
                                "schedule",
                                Map.of("count", 1, "firstDueOn", "2022-04-11")))
                .statusCode(422)
                .body("code", equalTo("schedule-day"));
        Scene.act(
                        id,
                        1,
                        Map.of(
                                "kind",
                                "CANCEL",
                                "reason",
                                "С графиком",
                                "schedule",
                                Map.of("count", 1, "firstDueOn", "2022-06-10")))
                .statusCode(422)
                .body("code", equalTo("agreement-act-without-schedule"));
        Scene.act(id, 1, Map.of("kind", "REINSTATE", "reason", "Не нарушено"))
                .statusCode(409)
                .body("code", equalTo("agreement-act-not-possible"));
        Scene.act(id, 1, Map.of("kind", "CANCEL", "reason", " ")).statusCode(400);
        Scene.act(id, 1, Map.of("kind", "FORGET", "reason", "Нет такого")).statusCode(400);
        Scene.act(id, 7, Map.of("kind", "CANCEL", "reason", "Старая версия")).statusCode(412);
        Scene.act(UUID.randomUUID().toString(), 1, Map.of("kind", "CANCEL", "reason", "Нет такого"))
                .statusCode(404);
        Api.bad("debt-analyst")
                .header("If-Match", "\"1\"")
                .body(Map.of("kind", "CANCEL", "reason", "Без ключа"))
                .post("/v1/agreements/" + id + "/acts")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        Scene.now(id).body("state", equalTo("ACTIVE")).body("version", equalTo(1));
    }

    private static void refused(Scene scene, int status, String code, String field, String value) {
        var body = new StringBuilder("{");
        var fields = Map.of(
                "accountId",
                "\"" + scene.account + "\"",
                "kind",
                "\"VOLUNTARY\"",
                "concludedOn",
                "\"2022-04-11\"",
                "schedule",
                GOOD);
        fields.forEach((name, good) -> {
            if (!name.equals(field)) {
                body.append('"').append(name).append("\": ").append(good).append(", ");
            }
        });
        body.append('"').append(field).append("\": ").append(value).append('}');
        Scene.post(body.toString()).statusCode(status).body("code", equalTo(code));
    }
}
