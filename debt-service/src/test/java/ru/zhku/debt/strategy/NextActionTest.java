package ru.zhku.debt.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** What is to be done next, by the shipped strategy, as an officer sees it; today is 11 April 2022. */
@QuarkusTest
class NextActionTest {
    private static final String[] FOUR = {"2021-09;100", "2021-10;100", "2021-11;100", "2021-12;100"};
    private static final String[] FIVE = {"2021-09;100", "2021-10;100", "2021-11;100", "2021-12;100", "2022-01;100"};

    @Test
    void theAnswerTellsTheRuleItsConditionsWhatWasBlockedAndAllFacts() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.charge("A-1", FOUR);
        scene.nextAction(account)
                .body("accountNumber", equalTo("A-1"))
                .body("asOf", equalTo("2022-04-11"))
                .body("stage", equalTo("OVER_THRESHOLD"))
                .body("action", equalTo("PRETRIAL_CLAIM"))
                .body("dueOn", equalTo("2022-04-11"))
                .body("policy.version", equalTo(1))
                .body("policy.oktmo", nullValue())
                .body("fired.rule", equalTo("OVER_THRESHOLD"))
                .body("fired.conditions[0].fact", equalTo("OVER_THRESHOLD"))
                .body("fired.conditions[0].actual", equalTo("true"))
                .body(
                        "blocked.rule",
                        contains("OWN_STOCK", "LIMITATION_NEAR", "OVER_THRESHOLD_ORGANISATION", "OVER_THRESHOLD"))
                .body("blocked.by", contains("CONDITION", "CONDITION", "CONDITION", "PREDECESSOR"))
                .body("blocked[2].conditions[0].fact", equalTo("ORGANISATION"))
                .body("blocked[3].action", equalTo("COURT"))
                .body("facts.overdue", equalTo("400.00"))
                .body("facts.overdueMonths", equalTo(4))
                .body("facts.overdueSince", equalTo("2021-10-12"))
                .body("facts.oldestServiceMonth", equalTo("2021-09"))
                .body("facts.monthlyCharge", equalTo("100.00"))
                .body("facts.thresholdMonthlyCharges", equalTo("3"))
                .body("facts.limitationExpiresOn", equalTo("2024-10-11"))
                .body("facts.agreement", equalTo("NONE"))
                .body("facts.steps", hasSize(0));
    }

    /** The list and the single answer say the same of each debtor of a town, today and on other days. */
    @Test
    void theListAndTheSingleAnswerAgreeOnEveryRow() {
        var scene = new Scene();
        scene.owner("A-0");
        scene.owner("A-1");
        scene.charge("A-1", "2022-02;100;2022-03-31");
        scene.owner("A-2");
        scene.charge("A-2", "2022-01;100");
        scene.owner("A-3");
        scene.charge("A-3", "2021-10;100", "2021-11;100", "2021-12;100");
        scene.owner("A-4");
        scene.charge("A-4", FOUR);
        scene.account("A-5", "POPULATION", "MUNICIPAL_VACANT");
        scene.charge("A-5", FOUR);
        scene.account("A-6", "MUNICIPAL_ORGANISATION", "");
        scene.charge("A-6", FOUR);
        var helped = scene.owner("A-7");
        scene.charge("A-7", FOUR);
        scene.post(
                        "debt-analyst",
                        "/v1/pauses",
                        null,
                        Map.of(
                                "accountId",
                                helped,
                                "kind",
                                "SUPPORT_PENDING",
                                "from",
                                "2022-04-01",
                                "to",
                                "2022-04-20",
                                "reason",
                                "Подано на субсидию"))
                .statusCode(201);
        var keeps = scene.owner("A-8");
        scene.charge("A-8", FOUR);
        scene.post(
                        "debt-analyst",
                        "/v1/agreements",
                        null,
                        Map.of(
                                "accountId",
                                keeps,
                                "kind",
                                "VOLUNTARY",
                                "concludedOn",
                                "2022-04-11",
                                "schedule",
                                Map.of("count", 4, "firstDueOn", "2022-05-10")))
                .statusCode(201);
        var claimed = scene.owner("A-9");
        scene.charge("A-9", FOUR);
        scene.step(claimed, Scene.step("PRETRIAL_CLAIM", "2022-03-01")).statusCode(201);
        var waiting = scene.owner("B-1");
        scene.charge("B-1", FOUR);
        scene.step(waiting, Scene.step("PRETRIAL_CLAIM", "2022-04-08")).statusCode(201);
        var exempt = scene.owner("B-2");
        scene.charge("B-2", FOUR);
        scene.post(
                        "debt-analyst",
                        "/v1/overrides",
                        null,
                        Map.of(
                                "accountId",
                                exempt,
                                "kind",
                                "EXEMPTION",
                                "ground",
                                "BANKRUPTCY",
                                "legalGround",
                                "127-ФЗ ст. 213.11",
                                "reason",
                                "Дело о банкротстве",
                                "from",
                                "2022-04-11"))
                .statusCode(201);

        var today = agreed(scene, "");
        assertThat(today)
                .containsOnlyKeys("A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7", "A-8", "A-9", "B-1", "B-2")
                .containsEntry("A-1", "OVERDUE REMINDER")
                .containsEntry("A-2", "LONG_OVERDUE REMINDER")
                .containsEntry("A-3", "LONG_OVERDUE REMINDER")
                .containsEntry("A-4", "OVER_THRESHOLD PRETRIAL_CLAIM")
                .containsEntry("A-5", "OWN_STOCK BUDGET_PAYMENT")
                .containsEntry("A-6", "OVER_THRESHOLD PRETRIAL_CLAIM")
                .containsEntry("A-7", "OVER_THRESHOLD WAIT")
                .containsEntry("A-8", "OVER_THRESHOLD WAIT")
                .containsEntry("A-9", "OVER_THRESHOLD COURT")
                .containsEntry("B-1", "OVER_THRESHOLD WAIT")
                .containsEntry("B-2", "OVER_THRESHOLD NONE");
        assertThat(agreed(scene, "2022-01-10")).containsEntry("A-9", "LONG_OVERDUE REMINDER");
        assertThat(agreed(scene, "2022-04-21"))
                .containsEntry("A-7", "OVER_THRESHOLD PRETRIAL_CLAIM")
                .containsEntry("B-1", "OVER_THRESHOLD COURT");
    }

    private static Map<String, String> agreed(Scene scene, String asOf) {
        var day = asOf.isEmpty() ? "" : "&asOf=" + asOf;
        var items = scene.analyst()
                .get("/v1/debtors?supplierInn=" + scene.inn + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items");
        var said = new TreeMap<String, String>();
        for (var item : items) {
            var single = scene.nextAction((String) item.get("accountId"), asOf.isEmpty() ? "2022-04-11" : asOf);
            assertThat(single.getString("stage")).isEqualTo(item.get("stage"));
            assertThat(single.getString("action")).isEqualTo(item.get("nextAction"));
            said.put((String) item.get("accountNumber"), item.get("stage") + " " + item.get("nextAction"));
        }
        return said;
    }

    /** Four over the threshold, of whom two wait for the ten days after their claim of 8 April: free on the 19th. */
    @Test
    void debtorsAreFilteredByStageAndActionExactlyAlsoAcrossPages() {
        var scene = new Scene();
        for (var number : List.of("A-1", "A-2", "A-3", "A-4")) {
            var account = scene.owner(number);
            scene.charge(number, FOUR);
            if (number.equals("A-2") || number.equals("A-4")) {
                scene.step(account, Scene.step("PRETRIAL_CLAIM", "2022-04-08")).statusCode(201);
            }
        }
        scene.owner("A-5");
        scene.charge("A-5", "2022-01;100");
        var waiting = "/v1/debtors?stage=OVER_THRESHOLD&nextAction=WAIT&sort=accountNumber&limit=1";
        var next = scene.analyst()
                .get(waiting)
                .then()
                .statusCode(200)
                .body("items.accountNumber", contains("A-2"))
                .extract()
                .<String>path("next");
        scene.analyst()
                .get(waiting + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.accountNumber", contains("A-4"))
                .body("next", nullValue());
        scene.analyst()
                .get("/v1/debtors/summary?nextAction=WAIT")
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("sum", equalTo("800.00"));
        scene.analyst()
                .get(
                        "/v1/debtors?stage=LONG_OVERDUE&stage=OVER_THRESHOLD&nextAction=COURT&asOf=2022-04-19&sort=accountNumber")
                .then()
                .statusCode(200)
                .body("items.accountNumber", contains("A-2", "A-4"));
        scene.analyst()
                .get("/v1/debtors?stage=TERMINABLE")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.bad("debt-analyst").get("/v1/debtors?stage=BAD").then().statusCode(400);
    }

    @Test
    void theExportHasTheSameStagesAsTheList() {
        var scene = new Scene();
        scene.owner("A-1");
        scene.charge("A-1", FOUR);
        var csv = scene.analyst()
                .accept("text/csv")
                .get("/v1/debtors?supplierInn=" + scene.inn)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains(";OVER_THRESHOLD;PRETRIAL_CLAIM");
    }

    /**
     * Five charges of 100.00; the claim of 1 November 2021 was about September alone. After September and October are
     * paid on 10 April the oldest debt is November (overdue since 11 December): 300.00 are not over the threshold, and
     * the first reminder comes next, though the account had one in October and a claim in November.
     */
    @Test
    void whenOlderDebtsArePaidTheNextOneBeginsWithItsOwnFirstStep() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.charge("A-1", FIVE);
        scene.step(account, Scene.step("REMINDER", "2021-10-20")).statusCode(201);
        scene.step(account, Scene.step("PRETRIAL_CLAIM", "2021-11-01")).statusCode(201);
        scene.nextAction(account).body("stage", equalTo("OVER_THRESHOLD")).body("action", equalTo("COURT"));

        scene.pay("A-1", "2022-04-10", "200");
        scene.nextAction(account)
                .body("stage", equalTo("LONG_OVERDUE"))
                .body("action", equalTo("REMINDER"))
                .body("facts.overdue", equalTo("300.00"))
                .body("facts.overdueSince", equalTo("2021-12-11"))
                .body("facts.steps.counts", contains(false, false));
        assertThat(scene.nextAction(account, "2022-04-09").getString("action")).isEqualTo("COURT");

        scene.step(account, Scene.step("REMINDER", "2022-04-11")).statusCode(201);
        scene.nextAction(account)
                .body("action", equalTo("WAIT"))
                .body("dueOn", equalTo("2022-04-22"))
                .body("blocked.by", hasItem("TERM"))
                .body("facts.steps.counts", contains(false, false, true));
        assertThat(scene.nextAction(account, "2022-04-22").getString("action")).isEqualTo("SECOND_REMINDER");
    }

    @Test
    void aStepIsDeliveredByAnActAndWithdrawnByAnother() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.charge("A-1", FOUR);
        var id = scene.step(account, Scene.step("PRETRIAL_CLAIM", "2022-03-01"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("source", equalTo("OFFICER"))
                .body("deliveredOn", nullValue())
                .extract()
                .<String>path("id");
        var acts = "/v1/steps/" + id + "/acts";
        scene.post("debt-analyst", acts, 1, Map.of("kind", "DELIVERED", "on", "2022-02-28"))
                .statusCode(422)
                .body("code", equalTo("step-day"));
        scene.post("debt-analyst", acts, 1, Map.of("kind", "DELIVERED", "on", "2022-03-05", "documentNumber", "18301"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("deliveredOn", equalTo("2022-03-05"))
                .body("acts[0].documentNumber", equalTo("18301"));
        scene.post("debt-analyst", acts, 1, Map.of("kind", "DELIVERED", "on", "2022-03-06"))
                .statusCode(412);
        scene.post("debt-analyst", acts, null, Map.of("kind", "DELIVERED", "on", "2022-03-06"))
                .statusCode(428);
        scene.post("debt-analyst", acts, 2, Map.of("kind", "WITHDRAWN"))
                .statusCode(400)
                .body("code", equalTo("step-field-missing"))
                .body("violations[0].pointer", equalTo("/reason"));
        scene.nextAction(account).body("action", equalTo("COURT"));
        scene.post("debt-analyst", acts, 2, Map.of("kind", "WITHDRAWN", "reason", "Письмо не отправляли"))
                .statusCode(200)
                .body("withdrawn", equalTo(true));
        scene.post("debt-analyst", acts, 3, Map.of("kind", "DELIVERED", "on", "2022-03-06"))
                .statusCode(409)
                .body("code", equalTo("step-withdrawn"));
        scene.nextAction(account).body("action", equalTo("PRETRIAL_CLAIM"));
        scene.analyst()
                .get("/v1/accounts/" + account + "/steps")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].acts", hasSize(2));
    }

    @Test
    void stepsAreRefusedWithASentenceAndWrittenByOfficersOnly() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.step(account, Scene.step("REMINDER", "2022-04-12"))
                .statusCode(422)
                .body("code", equalTo("step-day"))
                .body("detail", containsString("2022-04-11"));
        scene.step(account, Scene.step("WAIT", "2022-04-11")).statusCode(422).body("code", equalTo("step-no-action"));
        var early = Scene.step("REMINDER", "2022-04-11");
        early.put("deliveredOn", "2022-04-10");
        scene.step(account, early).statusCode(422).body("violations[0].pointer", equalTo("/deliveredOn"));
        scene.post("lawyer", "/v1/accounts/" + account + "/steps", null, Scene.step("REMINDER", "2022-04-11"))
                .statusCode(403);
        scene.post("auditor", "/v1/accounts/" + account + "/steps", null, Scene.step("REMINDER", "2022-04-11"))
                .statusCode(403);
        var other = new Scene();
        other.step(account, Scene.step("REMINDER", "2022-04-11")).statusCode(404);
        var key = UUID.randomUUID().toString();
        var path = "/v1/accounts/" + account + "/steps";
        for (int i = 0; i < 2; i++) {
            scene.post("debt-analyst", path, null, key, Scene.step("REMINDER", "2022-04-11"))
                    .statusCode(201);
        }
        scene.post("debt-analyst", path, null, key, Scene.step("REMINDER", "2022-04-10"))
                .statusCode(422);
        scene.as("auditor").get(path).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void anotherMunicipalityAndAnotherSupplierSeeNothing() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.charge("A-1", FOUR);
        var path = "/v1/accounts/" + account + "/next-action";
        Api.as("debt-analyst").get(path).then().statusCode(404);
        Api.as("supplier", Town.inn(999_998), scene.oktmo).get(path).then().statusCode(404);
        Api.as("supplier", scene.inn, scene.oktmo).get(path).then().statusCode(200);
        Api.as("bailiff").get(path).then().statusCode(403);
        Api.bad("debt-analyst").get(path + "?asOf=3000-01-01").then().statusCode(400);
    }

    @Test
    void anAccountWithoutFactsHasNothingToBeDone() {
        var scene = new Scene();
        scene.nextAction(scene.owner("A-1"))
                .body("stage", equalTo("NONE"))
                .body("action", equalTo("NONE"))
                .body("fired", nullValue())
                .body("blocked", hasSize(0))
                .body("facts.overdueSince", nullValue());
    }

    @Test
    void overridesAreDatedNamedInTheAnswerAndEndedByAnAct() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.charge("A-1", "2022-02;100;2022-03-31");
        var request = Map.<String, Object>of(
                "accountId",
                account,
                "kind",
                "STAGE",
                "stage",
                "OVER_THRESHOLD",
                "reason",
                "Продаёт квартиру",
                "from",
                "2022-04-11",
                "until",
                "2022-05-11");
        var id = scene.post("debt-analyst", "/v1/overrides", null, request)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("active", equalTo(true))
                .extract()
                .<String>path("id");
        scene.nextAction(account)
                .body("stage", equalTo("OVER_THRESHOLD"))
                .body("action", equalTo("PRETRIAL_CLAIM"))
                .body("fired.rule", equalTo("OVERDUE"))
                .body("override.id", equalTo(id))
                .body("override.until", equalTo("2022-05-11"))
                .body("blocked.by", hasItem("OVERRIDE"));
        assertThat(scene.nextAction(account, "2022-05-12").getString("override"))
                .isNull();
        var end = Map.of("kind", "END", "reason", "Квартира не продаётся");
        var acts = "/v1/overrides/" + id + "/acts";
        scene.post("debt-analyst", acts, null, end).statusCode(428);
        scene.post("debt-analyst", acts, 2, end).statusCode(412);
        scene.post("auditor", acts, 1, end).statusCode(403);
        scene.post("debt-analyst", acts, 1, end)
                .statusCode(200)
                .body("active", equalTo(false))
                .body("end.on", equalTo("2022-04-11"));
        scene.post("debt-analyst", acts, 2, end).statusCode(409).body("code", equalTo("override-ended"));
        scene.nextAction(account).body("stage", equalTo("OVERDUE")).body("override", nullValue());
        scene.analyst()
                .get("/v1/overrides?accountId=" + account + "&activeOn=2022-04-11")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as("debt-analyst").get("/v1/overrides/" + id).then().statusCode(404);
    }

    @Test
    void overridesAreRefusedWithAPointer() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        refused(scene, Map.of("kind", "STAGE", "stage", "OVERDUE"), account, 400, "override-field-missing", "/until");
        refused(
                scene,
                Map.of("kind", "STAGE", "action", "REMINDER", "until", "2022-05-01"),
                account,
                400,
                "override-field-missing",
                "/stage");
        refused(
                scene,
                Map.of("kind", "ACTION", "action", "REMINDER", "ground", "OTHER", "until", "2022-05-01"),
                account,
                400,
                "override-field-alien",
                "/ground");
        refused(
                scene,
                Map.of("kind", "EXEMPTION", "ground", "DECEASED"),
                account,
                400,
                "override-field-missing",
                "/legalGround");
        refused(
                scene,
                Map.of("kind", "ACTION", "action", "RESTRICTION", "until", "2022-05-01"),
                account,
                422,
                "override-unknown",
                "/action");
        refused(
                scene,
                Map.of("kind", "STAGE", "stage", "TERMINABLE", "until", "2022-05-01"),
                account,
                422,
                "override-unknown",
                "/stage");
        refused(
                scene,
                Map.of("kind", "ACTION", "action", "NONE", "until", "2022-04-10"),
                account,
                422,
                "override-days",
                "/until");
        refused(
                scene,
                Map.of("kind", "ACTION", "action", "NONE", "until", "2022-05-01"),
                UUID.randomUUID().toString(),
                404,
                "account-not-found",
                "/accountId");
    }

    private static void refused(
            Scene scene, Map<String, Object> some, String account, int status, String code, String pointer) {
        var request = new TreeMap<>(some);
        request.put("accountId", account);
        request.put("reason", "Проверка");
        request.put("from", "2022-04-11");
        scene.post("debt-analyst", "/v1/overrides", null, request)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations.pointer", equalTo(List.of(pointer)));
    }
}
