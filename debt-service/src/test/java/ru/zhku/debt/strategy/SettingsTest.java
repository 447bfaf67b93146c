package ru.zhku.debt.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.kit.test.Api;

/** What a municipality chooses, and where it is felt; today is 11 April 2022. */
@QuarkusTest
class SettingsTest {

    /** 100.00 on average and 200.00 in the last month: 400.00 are over three of the first and not of the second. */
    @Test
    void theThresholdAndTheMonthlyChargeOfAMunicipalityDecideItsStagesFromTheirFirstDay() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.charge("A-1", "2021-10;50", "2021-11;50", "2021-12;100", "2022-01;200");
        scene.nextAction(account)
                .body("stage", equalTo("OVER_THRESHOLD"))
                .body("facts.monthlyCharge", equalTo("100.00"));
        var first = put(scene, null, choice("2022-05-01", "LAST", "3"));
        assertThat(scene.nextAction(account, "2022-05-01").getString("stage"))
                .as("proposed only")
                .isEqualTo("OVER_THRESHOLD");
        approve(first);
        scene.nextAction(account).body("stage", equalTo("OVER_THRESHOLD"));
        var may = scene.nextAction(account, "2022-05-01");
        assertThat(may.getString("stage")).isEqualTo("LONG_OVERDUE");
        assertThat(may.getString("facts.monthlyCharge")).isEqualTo("200.00");
        approve(put(scene, 2, choice("2022-05-01", "LAST", "1.99")));
        assertThat(scene.nextAction(account, "2022-05-01").getString("stage")).isEqualTo("OVER_THRESHOLD");
        var other = new Scene();
        var neighbour = other.owner("A-1");
        other.charge("A-1", "2021-10;50", "2021-11;50", "2021-12;100", "2022-01;200");
        assertThat(other.nextAction(neighbour, "2022-05-01").getString("facts.thresholdMonthlyCharges"))
                .isEqualTo("3");
    }

    @Test
    void choicesAreAppendedAndNeverEdited() {
        var scene = new Scene();
        var path = "/v1/settings?oktmo=" + scene.oktmo;
        scene.analyst()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("inForce.thresholdMonthlyCharges", equalTo("3"))
                .body("inForce.monthlyChargeMethod", equalTo("AVERAGE_12"))
                .body("inForce.enteredBy", nullValue())
                .body("history", hasSize(0));
        put(scene, null, choice("2022-04-11", "LAST", "3")).statusCode(200);
        put(scene, null, choice("2022-04-11", "LAST", "3")).statusCode(200).header("ETag", "\"1\"");
        put(scene, null, choice("2022-04-11", "LAST", "2")).statusCode(428);
        put(scene, 2, choice("2022-04-11", "LAST", "2")).statusCode(412);
        put(scene, 1, choice("2022-04-11", "LAST", "2"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("inForce.thresholdMonthlyCharges", equalTo("3"))
                .body("inForce.enteredBy", nullValue())
                .body("history.state", contains("PROPOSED", "PROPOSED"))
                .body("history.thresholdMonthlyCharges", contains("2", "3"));
        put(scene, 2, choice("2022-04-10", "LAST", "2")).statusCode(422).body("code", equalTo("setting-backdated"));
        put(scene, 2, choice("2022-04-11", "LAST", "0"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/thresholdMonthlyCharges"));
        scene.as("auditor")
                .body(choice("2022-04-11", "LAST", "2"))
                .put(path)
                .then()
                .statusCode(403);
        Api.as("debt-analyst").get(path).then().statusCode(404);
    }

    @Test
    void thePenaltyOfAnAccountIsReckonedByTheMunicipalitysChoiceUnlessAnotherIsAskedFor() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.charge("A-1", "2021-10;1000");
        approve(put(scene, null, choice("2022-04-11", "AVERAGE_12", "3")));
        var path = "/v1/accounts/" + account + "/penalty";
        scene.analyst().get(path).then().statusCode(200).body("policy.ratePolicy", equalTo("ACCRUAL_DAY"));
        scene.analyst()
                .get(path + "?ratePolicy=PAYMENT_DATE")
                .then()
                .statusCode(200)
                .body("policy.ratePolicy", equalTo("PAYMENT_DATE"));
        scene.analyst()
                .get(path + "?asOf=2022-04-10")
                .then()
                .statusCode(200)
                .body("policy.ratePolicy", equalTo("PAYMENT_DATE"));
    }

    @Test
    void aChoiceHoldsOnceAnotherPersonHasApprovedIt() {
        var scene = new Scene();
        var path = "/v1/settings?oktmo=" + scene.oktmo;
        var first = last(put(scene, null, choice("2022-04-11", "LAST", "3")));
        var second = last(put(scene, 1, choice("2022-04-11", "LAST", "2")));
        act("debt-analyst", scene, first, 1, "APPROVE", null).statusCode(403).body("code", equalTo("setting-own"));
        act("auditor", scene, first, 1, "APPROVE", null).statusCode(403);
        act("admin", new Scene(), first, 1, "APPROVE", null).statusCode(404);
        act("admin", scene, first, null, "APPROVE", null).statusCode(428);
        act("admin", scene, first, 2, "APPROVE", null).statusCode(412);
        act("admin", scene, first, 1, "REJECT", " ").statusCode(400).body("code", equalTo("setting-reason-missing"));
        act("admin", scene, second, 1, "APPROVE", null)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("test-admin"));
        scene.analyst()
                .get(path)
                .then()
                .header("ETag", "\"3\"")
                .body("inForce.thresholdMonthlyCharges", equalTo("2"))
                .body("history.state", contains("APPROVED", "PROPOSED"));
        act("admin", scene, first, 1, "APPROVE", null).statusCode(200);
        scene.analyst().get(path).then().body("inForce.thresholdMonthlyCharges", equalTo("3"));
        act("admin", scene, first, 2, "REJECT", "Ошибка").statusCode(409).body("code", equalTo("setting-decided"));
        var third = last(put(scene, 4, choice("2022-04-11", "LAST", "5")));
        act("debt-analyst", scene, third, 1, "REJECT", "Отозвано")
                .statusCode(200)
                .body("reason", equalTo("Отозвано"));
        scene.analyst().get("/v1/settings/" + third).then().statusCode(200).body("state", equalTo("REJECTED"));
        put(scene, 6, choice("2022-04-11", "LAST", "5")).statusCode(200).body("history", hasSize(4));
    }

    @Test
    void daysThatAreOverKeepWhatWasSaidOfThem() {
        var scene = new Scene();
        var id = last(put(scene, null, choice("2022-04-11", "LAST", "3")));
        Days.moveTo("2022-04-12");
        try {
            act("admin", scene, id, 1, "APPROVE", null).statusCode(422).body("code", equalTo("setting-late"));
        } finally {
            Days.back();
        }
    }

    /** The proposal made by this answer. */
    private static String last(ValidatableResponse proposed) {
        return proposed.statusCode(200).extract().path("history[0].id");
    }

    private static void approve(ValidatableResponse proposed) {
        Api.as("admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(Map.of("kind", "APPROVE"))
                .post("/v1/settings/" + last(proposed) + "/acts")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse act(
            String role, Scene scene, String id, Integer version, String kind, String reason) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", kind);
        body.put("reason", reason);
        return scene.post(role, "/v1/settings/" + id + "/acts", version, body);
    }

    private static ValidatableResponse put(Scene scene, Integer version, Map<String, Object> choice) {
        var request = scene.analyst().body(choice);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.put("/v1/settings?oktmo=" + scene.oktmo).then();
    }

    private static Map<String, Object> choice(String validFrom, String method, String threshold) {
        var choice = new LinkedHashMap<String, Object>();
        choice.put("validFrom", validFrom);
        choice.put("monthlyChargeMethod", method);
        choice.put("thresholdMonthlyCharges", threshold);
        choice.put("ratePolicy", "ACCRUAL_DAY");
        choice.put("moratorium497Test", "SERVICE_PERIOD");
        choice.put("rounding", "PER_CHARGE_HALF_UP");
        choice.put("legalBasis", "Постановление № 2");
        return choice;
    }
}
