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
import org.junit.jupiter.api.Test;
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
        put(scene, null, choice("2022-05-01", "LAST", "3")).statusCode(200).header("ETag", "\"1\"");
        scene.nextAction(account).body("stage", equalTo("OVER_THRESHOLD"));
        var may = scene.nextAction(account, "2022-05-01");
        assertThat(may.getString("stage")).isEqualTo("LONG_OVERDUE");
        assertThat(may.getString("facts.monthlyCharge")).isEqualTo("200.00");
        put(scene, 1, choice("2022-05-01", "LAST", "1.99")).statusCode(200);
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
                .body("inForce.thresholdMonthlyCharges", equalTo("2"))
                .body("inForce.enteredBy", equalTo("test-debt-analyst"))
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
        put(scene, null, choice("2022-04-11", "AVERAGE_12", "3")).statusCode(200);
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
