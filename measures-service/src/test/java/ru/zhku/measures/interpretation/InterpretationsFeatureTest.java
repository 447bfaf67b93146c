package ru.zhku.measures.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Tokens;
import ru.zhku.measures.Town;

@QuarkusTest
class InterpretationsFeatureTest {
    private static final String CONFIRM = "{\"confirmedBy\":\"HEAD_OF_ZATO\",\"on\":\"2022-04-08\"}";

    @Test
    void everyProposedReadingIsListedAndNoneCountsYet() {
        var town = new Town();
        var plan = town.loadPlan();
        town.as("auditor")
                .get("/v1/plans/" + plan + "/interpretations")
                .then()
                .statusCode(200)
                .body("items", hasSize(13))
                .body("items.findAll { it.counts }", hasSize(0))
                .body("items.find { it.mechanismId == 'M07.V' }.implied", equalTo(true))
                .body("items.find { it.mechanismId == 'M07.3' }.published.cadence", equalTo("EVENT"))
                .body("items.find { it.mechanismId == 'M07.3' }.proposed.cadence", equalTo("PERIODIC"));
    }

    @Test
    void confirmationAndWithdrawalAreDatedFactsBothKept() {
        var town = new Town();
        var plan = town.loadPlan();
        act(town, plan, "confirmations", "\"0\"", key(), CONFIRM)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("CONFIRMED"))
                .body("counts", equalTo(true));
        act(town, plan, "confirmations", "\"1\"", key(), CONFIRM)
                .then()
                .statusCode(422)
                .body("code", equalTo("reading-already-confirmed"));
        var withdraw = "{\"withdrawnBy\":\"HEAD_OF_ZATO\",\"on\":\"2022-04-10\",\"note\":\"ошибка\"}";
        act(town, plan, "withdrawals", "\"1\"", key(), withdraw)
                .then()
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"))
                .body("counts", equalTo(false))
                .body("decisions", hasSize(2));
        act(town, plan, "withdrawals", "\"2\"", key(), withdraw).then().statusCode(422);
        town.as("auditor")
                .get("/v1/plans/" + plan + "/interpretations?asOf=2022-04-09")
                .then()
                .body("items.find { it.mechanismId == 'M01.2' }.state", equalTo("CONFIRMED"));
    }

    @Test
    void headersAreDemandedAndARepeatIsAnsweredFromStore() {
        var town = new Town();
        var plan = town.loadPlan();
        act(town, plan, "confirmations", "\"0\"", null, CONFIRM).then().statusCode(400);
        act(town, plan, "confirmations", null, key(), CONFIRM).then().statusCode(428);
        act(town, plan, "confirmations", "\"5\"", key(), CONFIRM).then().statusCode(412);
        var key = key();
        act(town, plan, "confirmations", "\"0\"", key, CONFIRM).then().statusCode(201);
        act(town, plan, "confirmations", "\"0\"", key, CONFIRM)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
    }

    @Test
    void ofDecisionsMadeAtOnceOneCountsAndTheOthersAreStale() throws Exception {
        var town = new Town();
        var plan = town.loadPlan();
        var officials = Executors.newFixedThreadPool(8);
        try {
            var together = new CyclicBarrier(8);
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 8; i++) {
                answers.add(officials.submit(() -> {
                    together.await();
                    return act(town, plan, "confirmations", "\"0\"", key(), CONFIRM)
                            .statusCode();
                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 412, 412, 412, 412, 412, 412, 412);
        } finally {
            officials.shutdownNow();
        }
    }

    @Test
    void onlyAnOfficialOfThePlanDecidesAndNotBeforeThePlan() {
        var town = new Town();
        var plan = town.loadPlan();
        refused(town, plan, CONFIRM.replace("HEAD_OF_ZATO", "PASSER_BY"), "position-unknown");
        refused(town, plan, CONFIRM.replace("2022-04-08", "2022-03-03"), "reading-day-invalid");
        refused(town, plan, CONFIRM.replace("2022-04-08", "2099-01-01"), "reading-day-invalid");
        var reading = "/v1/plans/" + plan + "/interpretations/M01.1";
        town.as("auditor").get(reading).then().statusCode(404);
        town.as("auditor")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(CONFIRM)
                .post(reading.replace("M01.1", "M01.2") + "/confirmations")
                .then()
                .statusCode(403);
    }

    private static void refused(Town town, String plan, String body, String code) {
        act(town, plan, "confirmations", "\"0\"", key(), body)
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private static Response act(Town town, String plan, String act, String ifMatch, String key, String body) {
        var request =
                Api.badToken(Tokens.of("plan-controller", null, town.oktmo)).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/v1/plans/" + plan + "/interpretations/M01.2/" + act);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
