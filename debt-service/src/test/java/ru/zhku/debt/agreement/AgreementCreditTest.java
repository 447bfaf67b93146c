package ru.zhku.debt.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;

/** Debt under an agreement is written off, taken up again or recalculated: nobody has paid it by that. */
@QuarkusTest
class AgreementCreditTest {
    private static final String WRITE_OFFS = "/v1/write-offs";

    private final EventProbe probe = new EventProbe();
    private Scene scene;

    @BeforeEach
    void aDebtor() {
        scene = new Scene();
    }

    @AfterEach
    void theDateIsPutBack() {
        Days.back();
    }

    @Test
    void aBrokenAgreementStaysBrokenThoughItsRestIsWrittenOffAndTakenUpAgain() {
        scene.pay("2022-03-01", "100");
        var id = conclude("2022-02-20", "150.00", "2022-03-10");
        Scene.now(id).body("state", equalTo("BREACHED")).body("rest", equalTo("50.00"));

        var writeOff = writeOff(1);
        Scene.now(id)
                .body("state", equalTo("BREACHED"))
                .body("since", equalTo("2022-03-11"))
                .body("paid", equalTo("100.00"))
                .body("credited", equalTo("50.00"))
                .body("rest", equalTo("0.00"))
                .body("explanation.text", containsString("это не уплата"));
        assertThat(scene.inDebtors("&agreement=BROKEN")).containsExactly("BREACHED");

        reverse(writeOff);
        Scene.now(id)
                .body("state", equalTo("BREACHED"))
                .body("since", equalTo("2022-03-11"))
                .body("paid", equalTo("100.00"))
                .body("credited", equalTo("0.00"))
                .body("rest", equalTo("50.00"))
                .body("findings.kind", equalTo(List.of("BREACHED")))
                .body("knowledge.differs", equalTo(false));
        assertThat(scene.inDebtors("&agreement=BROKEN")).containsExactly("BREACHED");
        listed("").body("items[0].rest", equalTo("50.00")).body("items[0].credited", equalTo("0.00"));
        listed("&factsDiffer=true").body("items", empty());
    }

    @Test
    void anAgreementAllOfWhichIsWrittenOffEndsByItselfAndHindersNoOther() {
        var id = conclude("2022-04-11", "100.00", "2022-05-10");
        assertThat(scene.inDebtors("")).containsExactly("ACTIVE");
        var writeOff = writeOff(0);
        assertEnded(id);
        assertThat(scene.inDebtors("")).containsExactly("NONE");
        listed("")
                .body("items[0].state", equalTo("COMPLETED"))
                .body("items[0].paid", equalTo("0.00"))
                .body("items[0].credited", equalTo("100.00"))
                .body("items[0].nextDueOn", nullValue());
        probe.awaitPublished(DebtEvents.AGREEMENT_COMPLETED, scene.account, 1);
        var other = conclude("2022-04-11", "200.00", "2022-05-10");
        assertThat(scene.inDebtors("")).containsExactly("ACTIVE");

        reverse(writeOff);
        Scene.now(id)
                .body("state", equalTo("COMPLETED"))
                .body("knowledge.differs", equalTo(true))
                .body("knowledge.now.state", equalTo("ACTIVE"));
        var reinstate = Map.<String, Object>of("kind", "REINSTATE", "reason", "списание отменено");
        Scene.act(id, 1, reinstate)
                .statusCode(409)
                .body("code", equalTo("agreement-active-exists"))
                .body("detail", containsString(other));
        Scene.act(other, 1, Map.of("kind", "CANCEL", "reason", "одно соглашение на весь долг"))
                .statusCode(200);
        Scene.act(id, 1, reinstate).statusCode(200).body("state", equalTo("ACTIVE"));
    }

    /** The first instalment fell due while as much was given up: it was not missed, and is asked for again. */
    @Test
    void anInstalmentThatFellDueWhileTheDebtWasWrittenOffIsNotMissed() {
        String id = scene.conclude().getString("id");
        var writeOff = writeOff(0);
        Days.moveTo("2022-05-13");
        Scene.now(id).body("state", equalTo("ACTIVE")).body("rest", equalTo("200.00"));

        reverse(writeOff);
        Scene.now(id)
                .body("state", equalTo("ACTIVE"))
                .body("findings", empty())
                .body("rest", equalTo("300.00"))
                .body("schedule[0].lastDay", equalTo("2022-05-13"))
                .body("schedule[0].shortfall", equalTo("0.00"));
        Days.moveTo("2022-05-14");
        Scene.now(id)
                .body("state", equalTo("BREACHED"))
                .body("since", equalTo("2022-05-14"))
                .body("explanation.missed.instalmentNo", equalTo(1))
                .body("explanation.missed.lastDay", equalTo("2022-05-13"));
        probe.awaitPublished(DebtEvents.AGREEMENT_BREACHED, scene.account, 1);
    }

    /** Two thirds were paid in time, the last is given up: kept. That it is taken up again is found, and decided. */
    @Test
    void theReversalUnderACompletedAgreementIsFoundAsADifference() {
        String id = scene.conclude().getString("id");
        scene.pay("2022-04-11", "200");
        var writeOff = writeOff(2);
        Scene.now(id)
                .body("state", equalTo("COMPLETED"))
                .body("paid", equalTo("200.00"))
                .body("credited", equalTo("100.00"))
                .body("explanation.text", containsString("списано или снято перерасчётом 100.00"));
        listed("&factsDiffer=true").body("items", empty());

        reverse(writeOff);
        Scene.now(id)
                .body("state", equalTo("COMPLETED"))
                .body("knowledge.differs", equalTo(true))
                .body("knowledge.now.state", equalTo("ACTIVE"));
        listed("&factsDiffer=true")
                .body("items", hasSize(1))
                .body("items[0].paid", equalTo("200.00"))
                .body("items[0].rest", equalTo("100.00"));
        Scene.act(id, 1, Map.of("kind", "REINSTATE", "reason", "списание отменено"))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("rest", equalTo("100.00"));
        scene.pay("2022-04-11", "100");
        Scene.now(id)
                .body("state", equalTo("COMPLETED"))
                .body("paid", equalTo("300.00"))
                .body("credited", equalTo("0.00"));
    }

    @Test
    void theNewSumOfAStornoIsCoveredInPlaceOfTheOldOne() {
        String id = scene.conclude().getString("id");
        var request = new HashMap<String, Object>();
        request.put("kind", "STORNO");
        request.put("accountId", scene.account);
        request.put("chargeId", charge(0));
        request.put("reasonCode", "OTHER");
        request.put("reason", "проверка показаний");
        request.put("recharge", Map.of("amount", "70.00"));
        approved("/v1/corrections", sent(Api.as("debt-analyst"), "/v1/corrections", null, request, 201));
        Scene.now(id)
                .body("paid", equalTo("0.00"))
                .body("credited", equalTo("30.00"))
                .body("rest", equalTo("270.00"))
                .body("schedule.expectedCumulative", equalTo(List.of("70.00", "170.00", "270.00")));
        scene.pay("2022-04-11", "70");
        Scene.now(id).body("paid", equalTo("70.00")).body("rest", equalTo("200.00"));
    }

    private static void assertEnded(String id) {
        Scene.now(id)
                .body("state", equalTo("COMPLETED"))
                .body("since", equalTo("2022-04-11"))
                .body("paid", equalTo("0.00"))
                .body("credited", equalTo("100.00"))
                .body("rest", equalTo("0.00"))
                .body("findings.kind", equalTo(List.of("COMPLETED")))
                .body("explanation.text", containsString("соглашение окончено без уплаты"));
    }

    private String conclude(String on, String amount, String dueOn) {
        var request = scene.request("concludedOn", on);
        request.put("amount", amount);
        request.put("schedule", Map.of("instalments", List.of(Map.of("dueOn", dueOn, "amount", amount))));
        return scene.conclude(request).getString("id");
    }

    private ValidatableResponse listed(String filter) {
        return Api.as("auditor")
                .get("/v1/agreements?accountId=" + scene.account + filter)
                .then()
                .statusCode(200);
    }

    /** All that is unpaid of a charge is written off. */
    private JsonPath writeOff(int no) {
        var request = Map.of(
                "accountId",
                scene.account,
                "reasonCode",
                "OTHER",
                "reason",
                "Взыскать нельзя",
                "documentNumber",
                "17-р",
                "documentOn",
                "2022-04-08",
                "charges",
                List.of(Map.of("chargeId", charge(no))));
        return approved(WRITE_OFFS, sent(Api.as("debt-analyst"), WRITE_OFFS, null, request, 201));
    }

    private String charge(int no) {
        return Api.as("auditor")
                .get("/v1/accounts/" + scene.account + "/statement?asOf=2022-04-11")
                .then()
                .extract()
                .path("charges[" + no + "].chargeId");
    }

    private static void reverse(JsonPath writeOff) {
        var path = WRITE_OFFS + "/" + writeOff.getString("id") + "/acts";
        var request = Map.<String, Object>of("kind", "REVERSE", "reason", "имущество нашлось");
        var reversed = sent(Api.as("debt-analyst"), path, writeOff.getInt("version"), request, 200);
        assertThat(approved(WRITE_OFFS, reversed).getString("state")).isEqualTo("REVERSED");
    }

    /** By a second person, unless one was enough by the limit that another test has entered. */
    private static JsonPath approved(String path, JsonPath made) {
        if (!made.getString("state").endsWith("PROPOSED")) {
            return made;
        }
        var acts = path + "/" + made.getString("id") + "/acts";
        return sent(
                Api.asAnother("debt-analyst"),
                acts,
                made.getInt("version"),
                Map.<String, Object>of("kind", "APPROVE"),
                200);
    }

    private static JsonPath sent(
            RequestSpecification as, String path, Integer version, Map<String, Object> request, int status) {
        as.header("Idempotency-Key", UUID.randomUUID().toString());
        if (version != null) {
            as.header("If-Match", "\"" + version + "\"");
        }
        return as.body(request).post(path).then().statusCode(status).extract().jsonPath();
    }
}
