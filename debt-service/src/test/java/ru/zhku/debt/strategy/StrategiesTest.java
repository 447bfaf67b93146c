package ru.zhku.debt.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.test.Api;

/** How strategies are proposed, approved and tried; today is 11 April 2022. */
@QuarkusTest
class StrategiesTest {
    private static final String[] FOUR = {"2021-09;100", "2021-10;100", "2021-11;100", "2021-12;100"};
    private static final Map<String, Object> OFFER = Scene.rule("OFFER", "OVERDUE", "AGREEMENT_OFFER");

    @Test
    void aStrategyIsProposedByOneApprovedByAnotherAndNeverEdited() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.charge("A-1", FOUR);
        var id = scene.post("debt-analyst", "/v1/strategies", null, gentle(scene.oktmo, "2022-04-11"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("PROPOSED"))
                .body("version", equalTo(1))
                .body("inForce", equalTo(false))
                .body("rules[0].code", equalTo("OFFER"))
                .extract()
                .<String>path("id");
        scene.nextAction(account).body("stage", equalTo("OVER_THRESHOLD"));
        var acts = "/v1/strategies/" + id + "/acts";
        scene.post("debt-analyst", acts, 1, Map.of("kind", "APPROVE"))
                .statusCode(403)
                .body("code", equalTo("strategy-own"));
        scene.post("auditor", acts, 1, Map.of("kind", "APPROVE")).statusCode(403);
        scene.post("admin", acts, null, Map.of("kind", "APPROVE")).statusCode(428);
        scene.post("admin", acts, 2, Map.of("kind", "APPROVE")).statusCode(412);
        scene.post("admin", acts, 1, Map.of("kind", "REJECT"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/reason"));
        scene.post("admin", acts, 1, Map.of("kind", "APPROVE"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("APPROVED"))
                .body("inForce", equalTo(true))
                .body("decidedBy", equalTo("test-admin"));
        scene.post("admin", acts, 2, Map.of("kind", "REJECT", "reason", "Передумали"))
                .statusCode(409)
                .body("code", equalTo("strategy-decided"));
        scene.nextAction(account)
                .body("stage", equalTo("OVERDUE"))
                .body("action", equalTo("AGREEMENT_OFFER"))
                .body("policy.id", equalTo(id))
                .body("policy.oktmo", equalTo(scene.oktmo));
    }

    @Test
    void ofSeveralThatCoverADayTheOneWithTheLatestFirstDayHolds() {
        var scene = new Scene();
        var account = scene.owner("A-1");
        scene.charge("A-1", FOUR);
        var first = scene.approved(gentle(scene.oktmo, "2022-04-11"));
        var may = gentle(scene.oktmo, "2022-05-01");
        may.put("validTo", "2022-05-31");
        var second = scene.approved(may);
        assertThat(scene.nextAction(account, "2022-04-10").getString("policy.oktmo"))
                .isNull();
        assertThat(scene.nextAction(account, "2022-04-30").getString("policy.id"))
                .isEqualTo(first);
        assertThat(scene.nextAction(account, "2022-05-01").getString("policy.id"))
                .isEqualTo(second);
        assertThat(scene.nextAction(account, "2022-05-31").getString("policy.id"))
                .isEqualTo(second);
        assertThat(scene.nextAction(account, "2022-06-01").getString("policy.id"))
                .isEqualTo(first);
        var mended = scene.approved(gentle(scene.oktmo, "2022-04-11"));
        assertThat(scene.nextAction(account, "2022-04-30").getString("policy.id"))
                .isEqualTo(mended);
        scene.analyst()
                .get("/v1/strategies?oktmo=" + scene.oktmo)
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items.inForce", contains(true, false, false));
        var page = scene.analyst()
                .get("/v1/strategies?limit=1&oktmo=" + scene.oktmo)
                .then()
                .body("items.version", contains(3))
                .extract()
                .<String>path("next");
        scene.analyst()
                .get("/v1/strategies?limit=2&oktmo=" + scene.oktmo + "&cursor=" + page)
                .then()
                .body("items.version", contains(2, 1))
                .body("next", nullValue());
    }

    @Test
    void anotherMunicipalitysStrategyIsNeitherSeenNorFollowed() {
        var scene = new Scene();
        var other = new Scene();
        var account = other.owner("A-1");
        other.charge("A-1", FOUR);
        var id = scene.approved(gentle(scene.oktmo, "2022-04-11"));
        other.nextAction(account).body("policy.oktmo", nullValue());
        other.analyst().get("/v1/strategies/" + id).then().statusCode(404);
        other.analyst()
                .get("/v1/strategies?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)))
                .body("items.oktmo", hasItem(nullValue()));
        other.post("admin", "/v1/strategies/" + id + "/acts", 2, Map.of("kind", "APPROVE"))
                .statusCode(404);
        other.post("debt-analyst", "/v1/strategies/" + id + "/simulations", null, Map.of())
                .statusCode(404);
        other.post("debt-analyst", "/v1/strategies", null, gentle(scene.oktmo, "2022-04-11"))
                .statusCode(403)
                .body("code", equalTo("strategy-oktmo-foreign"));
        other.post("debt-analyst", "/v1/strategies", null, gentle(null, "2022-04-11"))
                .statusCode(403)
                .body("code", equalTo("strategy-default-forbidden"));
    }

    @Test
    void aStrategyIsNotApprovedForDaysThatAreOver() {
        var scene = new Scene();
        var id = scene.post("debt-analyst", "/v1/strategies", null, gentle(scene.oktmo, "2022-04-10"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var acts = "/v1/strategies/" + id + "/acts";
        scene.post("admin", acts, 1, Map.of("kind", "APPROVE"))
                .statusCode(422)
                .body("code", equalTo("strategy-backdated"));
        scene.post("debt-analyst", acts, 1, Map.of("kind", "REJECT", "reason", "Другой день"))
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("Другой день"));
    }

    /** One field of a good rule is made bad; the answer points at it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fact':'OVERDUE','comparison':'MORE_THAN'} | 400 | strategy-condition-field-missing | /rules/0/when/0/value",
                "{'fact':'OVERDUE','comparison':'MORE_THAN','value':'1','is':true} | 400 | strategy-condition-field-alien | /rules/0/when/0/is",
                "{'fact':'TENURE','in':['OWNER','CASTLE']} | 422 | strategy-condition-value | /rules/0/when/0/in/1",
                "{'fact':'TENURE','in':[]} | 400 | validation-failed | /rules/0/when/0/in",
                "{'fact':'OVERDUE_MONTHS','comparison':'AT_LEAST','value':'2.5'} | 422 | strategy-condition-value | /rules/0/when/0/value",
                "{'fact':'OVERDUE','comparison':'AT_LEAST','value':'1.234'} | 422 | strategy-condition-value | /rules/0/when/0/value",
                "{'fact':'MONTHLY_CHARGES','comparison':'AT_LEAST','value':'1e3'} | 422 | strategy-condition-value | /rules/0/when/0/value",
                "{'fact':'VACANT','is':'yes'} | 400 | malformed-json | /rules/0/when/0/is",
                "{'fact':'WEATHER','is':true} | 400 | malformed-json | /rules/0/when/0/fact",
                "{'fact':'VACANT','is':true,'unless':1} | 400 | malformed-json | /rules/0/when/0/unless",
                "{'is':true} | 400 | validation-failed | /rules/0/when/0/fact",
                "null | 400 | validation-failed | /rules/0/when/0",
            })
    void aBadConditionIsRefusedWithItsPlace(String condition, int status, String code, String pointer) {
        var scene = new Scene();
        var body =
                "{'name':'Плохая','oktmo':'" + scene.oktmo + "','validFrom':'2022-04-11','legalBasis':'№ 1','rules':["
                        + "{'code':'BAD','stage':'OVERDUE','when':[" + condition
                        + "],'action':'REMINDER','requires':[],'legalBasis':'ЖК 155'}]}";
        Api.badToken(ru.zhku.kit.test.Tokens.of("debt-analyst", null, scene.oktmo))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.replace('\'', '"'))
                .post("/v1/strategies")
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations.pointer", hasItem(pointer))
                .body("detail", notNullValue());
    }

    @Test
    void rulesThatContradictEachOtherOrTheLawAreRefused() {
        var scene = new Scene();
        refused(scene, "strategy-rule-twice", "/rules/1/code", owing("A"), owing("A"));
        refused(scene, "strategy-rule-unreachable", "/rules/0/when", OFFER, owing("B"));
        refused(scene, "strategy-no-step", "/rules/0/action", Scene.rule("A1", "OVERDUE", "WAIT"));
        refused(
                scene,
                "strategy-step-twice",
                "/rules/0/requires/1/action",
                requiring("COURT", Scene.needs("REMINDER", 0, "DONE"), Scene.needs("REMINDER", 1, "DONE")));
        refused(scene, "strategy-warning-missing", "/rules/0/requires", requiring("RESTRICTION"));
        refused(
                scene,
                "strategy-warning-missing",
                "/rules/0/requires",
                requiring("RESTRICTION", Scene.needs("RESTRICTION_WARNING", 20, "DONE")));
        refused(
                scene,
                "strategy-warning-missing",
                "/rules/0/requires/0",
                requiring("COURT", Scene.needs("RESTRICTION", 1, "DONE")));
        var lawful = requiring("RESTRICTION", Scene.needs("RESTRICTION_WARNING", 20, "DELIVERED"));
        scene.post("debt-analyst", "/v1/strategies", null, Scene.strategy(scene.oktmo, "2022-04-11", List.of(lawful)))
                .statusCode(201)
                .body("rules[0].requires[0].afterDays", equalTo(20));
        var reversed = gentle(scene.oktmo, "2022-04-11");
        reversed.put("validTo", "2022-04-10");
        scene.post("debt-analyst", "/v1/strategies", null, reversed)
                .statusCode(422)
                .body("code", equalTo("strategy-days"))
                .body("detail", containsString("последний день"));
        scene.post("auditor", "/v1/strategies", null, gentle(scene.oktmo, "2022-04-11"))
                .statusCode(403);
    }

    /** Every debtor is counted once in each list, and the totals are those of the list of debtors. */
    @Test
    void aSimulationAddsUpToTheDebtorsOfTheMunicipality() {
        var scene = new Scene();
        scene.owner("A-0");
        scene.owner("A-1");
        scene.charge("A-1", "2022-02;100.10;2022-03-31");
        scene.owner("A-2");
        scene.charge("A-2", "2022-01;200.20");
        scene.owner("A-3");
        scene.charge("A-3", FOUR);
        var rules = List.of(
                Scene.rule("DEAR", "TERMINABLE", "TERMINATION_WARNING", Scene.number("OVERDUE", "MORE_THAN", "150")),
                OFFER);
        var id = scene.post("debt-analyst", "/v1/strategies", null, Scene.strategy(scene.oktmo, "2022-05-01", rules))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var run = scene.post("debt-analyst", "/v1/strategies/" + id + "/simulations", null, Map.of())
                .statusCode(200)
                .body("total.count", equalTo(3))
                .body("total.sum", equalTo("700.30"))
                .body("policy.id", equalTo(id))
                .body("current.oktmo", nullValue())
                .body("stages.stage", contains("OVERDUE", "LONG_OVERDUE", "OVER_THRESHOLD", "TERMINABLE"))
                .body("stages.policy.count", contains(1, 0, 0, 2))
                .body("stages.current.count", contains(1, 1, 1, 0))
                .body("stages.policy.sum", contains("100.10", "0.00", "0.00", "600.20"))
                .body("moves.from", contains("OVERDUE", "LONG_OVERDUE", "OVER_THRESHOLD"))
                .body("moves.to", contains("OVERDUE", "TERMINABLE", "TERMINABLE"))
                .extract()
                .jsonPath();
        var summary = scene.analyst()
                .get("/v1/debtors/summary")
                .then()
                .statusCode(200)
                .body("count", equalTo(3))
                .extract()
                .jsonPath();
        for (var list : List.of("stages.policy.sum", "stages.current.sum", "actions.policy.sum", "moves.sum")) {
            assertThat(run.getList(list, String.class).stream()
                            .map(BigDecimal::new)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(summary.getString("sum"));
        }
        scene.post("auditor", "/v1/strategies/" + id + "/simulations", null, Map.of())
                .statusCode(403);
        scene.post("debt-analyst", "/v1/strategies/" + id + "/simulations", null, Map.of("oktmo", "47733000"))
                .statusCode(422)
                .body("code", equalTo("strategy-simulation-oktmo"));
    }

    private static Map<String, Object> gentle(String oktmo, String validFrom) {
        return Scene.strategy(oktmo, validFrom, List.of(OFFER));
    }

    private static Map<String, Object> owing(String code) {
        return Scene.rule(code + "1", "OVERDUE", "REMINDER", Scene.number("OVERDUE", "MORE_THAN", "0"));
    }

    private static Map<String, Object> requiring(String action, Map<?, ?>... steps) {
        var rule = new LinkedHashMap<>(Scene.rule("R1", "RESTRICTABLE", action));
        rule.put("requires", List.of(steps));
        return rule;
    }

    @SafeVarargs
    private static void refused(Scene scene, String code, String pointer, Map<String, Object>... rules) {
        scene.post("debt-analyst", "/v1/strategies", null, Scene.strategy(scene.oktmo, "2022-04-11", List.of(rules)))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("violations.pointer", hasItem(pointer));
    }
}
