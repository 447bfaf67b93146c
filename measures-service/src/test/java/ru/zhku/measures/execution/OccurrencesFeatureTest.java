package ru.zhku.measures.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.measures.Town;
import ru.zhku.measures.contract.MeasureTerm;
import ru.zhku.measures.contract.MeasuresEvents;

@QuarkusTest
class OccurrencesFeatureTest {

    @Test
    void occurrencesAreJudgedByTheDayAskedFor() {
        var town = new Town();
        var plan = town.loadPlan();
        town.inventoryClosed("2022-03-31", "2022-04-08", "1.00", "1.00", "2.00");
        town.settle();
        assertThat(inventories(town, plan, "2022-04-07").getList("items.status"))
                .isEqualTo(List.of("DUE", "UPCOMING", "UPCOMING", "UPCOMING"));
        var after = inventories(town, plan, "2022-04-08");
        assertThat(after.getList("items.status")).isEqualTo(List.of("DONE", "UPCOMING", "UPCOMING", "UPCOMING"));
        assertThat(after.getString("items[0].doneOn")).isEqualTo("2022-04-08");
        assertThat(after.getBoolean("items[0].late")).isFalse();
        assertThat(after.getString("items[0].evidence[0].type")).isEqualTo("ru.zhku.debt.inventory-closed.v1");
        assertThat(after.getBoolean("items[3].outsidePlanYear")).isTrue();
        assertThat(inventories(town, plan, "2022-07-11").getList("items.status"))
                .isEqualTo(List.of("DONE", "OVERDUE", "UPCOMING", "UPCOMING"));
    }

    @Test
    void filtersSelectByDueDayAndStatus() {
        var town = new Town();
        var plan = town.loadPlan();
        var base = "/v1/plans/" + plan + "/occurrences?asOf=2022-04-11";
        var april = town.as("auditor").get(base + "&from=2022-04-01&to=2022-05-01&mechanismId=M02.2");
        april.then().statusCode(200).body("items", hasSize(1)).body("items[0].dueOn", equalTo("2022-04-05"));
        var notStated = town.as("auditor")
                .get(base + "&status=NOT_STATED")
                .then()
                .extract()
                .jsonPath();
        assertThat(notStated.getList("items.mechanismId")).isEqualTo(List.of("M03.2", "M03.3", "M03.4"));
        var several = town.as("auditor")
                .get(base + "&status=OVERDUE&status=DUE")
                .then()
                .extract()
                .jsonPath();
        assertThat(several.<String>getList("items.status"))
                .contains("OVERDUE", "DUE")
                .doesNotContain("UPCOMING");
        Api.badToken(ru.zhku.kit.test.Tokens.of("auditor", null, town.oktmo))
                .get(base + "&from=2022-05-01&to=2022-05-01")
                .then()
                .statusCode(400);
        Api.badToken(ru.zhku.kit.test.Tokens.of("auditor", null, town.oktmo))
                .get(base + "&status=LATE")
                .then()
                .statusCode(400);
    }

    @Test
    void aConfirmedReadingBringsItsOccurrences() {
        var town = new Town();
        var plan = town.loadPlan();
        town.confirm(plan, "M03.2", "2022-04-11");
        var order = occurrences(town, plan, "M03.2", "2022-04-11");
        assertThat(order.getList("items.status")).isEqualTo(List.of("OVERDUE"));
        assertThat(order.getString("items[0].reading")).isEqualTo("CONFIRMED");
        assertThat(occurrences(town, plan, "M03.2", "2022-04-10").getList("items.status"))
                .isEqualTo(List.of("NOT_STATED"));
    }

    @Test
    void whatWasDoneIsEnteredOnceAndCarriesOutItsOccurrence() {
        var town = new Town();
        var plan = town.loadPlan();
        var id = occurrences(town, plan, "M03.1", "2022-04-11").getString("items[0].occurrenceId");
        var key = UUID.randomUUID().toString();
        var body = "{\"occurrenceId\":\"" + id + "\",\"doneOn\":\"2022-04-05\",\"note\":\"состав обновлён\","
                + "\"evidence\":[\"Постановление № 200\"]}";
        var first = enter(town, key, body).then().statusCode(201).extract().<String>path("id");
        enter(town, key, body).then().statusCode(201).body("id", equalTo(first));
        enter(town, key, body.replace("2022-04-05", "2022-04-06"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        enter(town, null, body).then().statusCode(400);
        var commission = occurrences(town, plan, "M03.1", "2022-04-11");
        assertThat(commission.getString("items[0].status")).isEqualTo("DONE");
        assertThat(commission.getBoolean("items[0].late")).isTrue();
        assertThat(commission.getString("items[0].evidence[0].id")).isEqualTo(first);
        town.as("auditor").get("/v1/executions?planId=" + plan).then().body("items", hasSize(1));
        town.as("auditor").get("/v1/executions/" + first).then().body("evidence[0]", equalTo("Постановление № 200"));
        new Town().as("auditor").get("/v1/executions/" + first).then().statusCode(404);
    }

    @Test
    void whatWasDoneWithoutATermIsShownToo() {
        var town = new Town();
        var plan = town.loadPlan();
        for (var mechanism : List.of("M05.4", "M07.1", "M03.3", "M03.1")) {
            enter(town, UUID.randomUUID().toString(), """
                            {"planId":"%s","mechanismId":"%s","doneOn":"2022-04-06"}""".formatted(plan, mechanism))
                    .then()
                    .statusCode(201);
        }
        for (var mechanism : List.of("M05.4", "M07.1")) {
            var meeting = occurrences(town, plan, mechanism, "2022-04-11");
            assertThat(meeting.getList("items.status")).as(mechanism).isEqualTo(List.of("DONE"));
            assertThat(meeting.getString("items[0].doneOn")).isEqualTo("2022-04-06");
            assertThat(meeting.getString("items[0].dueOn")).isNull();
            assertThat(meeting.getString("items[0].evidence[0].kind")).isEqualTo("EXECUTION");
            assertThat(occurrences(town, plan, mechanism, "2022-04-05").getList("items"))
                    .isEmpty();
        }
        assertThat(occurrences(town, plan, "M03.3", "2022-04-11").getList("items.status"))
                .containsExactlyInAnyOrder("DONE", "NOT_STATED");
        assertThat(occurrences(town, plan, "M03.1", "2022-04-11").getList("items.status"))
                .as("after the term, without naming it")
                .containsExactlyInAnyOrder("OVERDUE", "DONE");
    }

    @Test
    void anExecutionWithoutItsSenseIsRefused() {
        var town = new Town();
        var plan = town.loadPlan();
        var mechanism = "{\"planId\":\"" + plan + "\",\"mechanismId\":\"%s\",\"doneOn\":\"%s\"}";
        assertRefused(town, mechanism.formatted("M99", "2022-04-01"), 422, "mechanism-unknown");
        assertRefused(town, mechanism.formatted("M05.4", "2022-03-03"), 422, "execution-day-invalid");
        assertRefused(town, mechanism.formatted("M05.4", "2030-01-01"), 422, "execution-day-invalid");
        assertRefused(town, mechanism.formatted("M05.4", "2022-02-30"), 400, "malformed-json");
        assertRefused(town, "{\"doneOn\":\"2022-04-01\"}", 422, "execution-target");
        var unknown = "{\"occurrenceId\":\"" + UUID.randomUUID() + "\",\"doneOn\":\"2022-04-01\"}";
        assertRefused(town, unknown, 422, "occurrence-unknown");
        enter(town, UUID.randomUUID().toString(), mechanism.formatted("M05.4", "2022-04-01"))
                .then()
                .statusCode(201);
        town.as("auditor")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(mechanism.formatted("M05.4", "2022-04-01"))
                .post("/v1/executions")
                .then()
                .statusCode(403);
    }

    @Test
    void dueAndOverdueAreToldOnceEach() {
        var town = new Town();
        var plan = town.loadPlan();
        var probe = new EventProbe();
        var today = Api.as("admin").get("/v1/business-clock").then().extract().<String>path("today");
        var tomorrow = java.time.LocalDate.parse(today).plusDays(1);
        moveTo(tomorrow);
        moveTo(tomorrow.plusDays(1));
        var commission = occurrences(town, plan, "M03.1", today).getString("items[0].occurrenceId");
        var overdue = probe.awaitPublished(commission, MeasuresEvents.MEASURE_OVERDUE);
        var term = overdue.get(0).data(MeasureTerm.class);
        assertThat(term.mechanismId()).isEqualTo("M03.1");
        assertThat(term.oktmo()).isEqualTo(town.oktmo);
        assertThat(term.dueOn()).isEqualTo("2022-03-31");
        var vacant = occurrences(town, plan, "M04.1", today).getString("items[1].occurrenceId");
        assertThat(probe.published(vacant)).isEmpty();
        moveTo(java.time.LocalDate.parse("2022-04-27"));
        probe.awaitPublished(vacant, MeasuresEvents.MEASURE_DUE);
        moveTo(java.time.LocalDate.parse("2022-05-02"));
        probe.awaitPublished(vacant, MeasuresEvents.MEASURE_DUE, MeasuresEvents.MEASURE_OVERDUE);
        probe.awaitPublished(commission, MeasuresEvents.MEASURE_OVERDUE);
    }

    private static void moveTo(java.time.LocalDate day) {
        Api.as("admin")
                .body("{\"today\":\"" + day + "\"}")
                .put("/v1/business-clock")
                .then()
                .statusCode(200);
    }

    private static void assertRefused(Town town, String body, int status, String code) {
        enter(town, UUID.randomUUID().toString(), body)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static io.restassured.response.Response enter(Town town, String key, String body) {
        var request = Api.badToken(ru.zhku.kit.test.Tokens.of("plan-controller", null, town.oktmo))
                .body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/executions");
    }

    private static JsonPath inventories(Town town, String plan, String asOf) {
        return occurrences(town, plan, "M01.1", asOf);
    }

    private static JsonPath occurrences(Town town, String plan, String mechanism, String asOf) {
        return town.as("auditor")
                .get("/v1/plans/" + plan + "/occurrences?mechanismId=" + mechanism + "&asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
