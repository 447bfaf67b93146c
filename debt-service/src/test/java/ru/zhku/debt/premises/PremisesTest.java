package ru.zhku.debt.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;

/** The register of the municipal stock, as an official keeps it. */
@QuarkusTest
class PremisesTest {
    @Test
    void aFlatGoesThroughItsStatesAndEveryDayCanBeAskedForAgain() {
        var stock = new Stock();
        var id = stock.enter(stock.flat("7", "VACANT", "2022-01-10"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/v1/premises/"))
                .body("ownership", equalTo("MUNICIPAL"))
                .body("areaSqm", equalTo("50.00"))
                .extract()
                .<String>path("id");
        stock.act(id, 1, "START_REPAIR", "2022-02-01").statusCode(200).header("ETag", "\"2\"");
        stock.act(id, 1, "FINISH_REPAIR", "2022-03-01").statusCode(412);
        stock.act(id, 2, "FINISH_REPAIR", "2022-03-01").statusCode(200);
        stock.act(id, 3, "LET_SOCIAL", "2022-02-28")
                .statusCode(422)
                .body("code", equalTo("premises-act-day"))
                .body("detail", containsString("2022-03-01"));
        stock.act(id, 3, "LET_SOCIAL", "2022-03-15", "document", null)
                .statusCode(422)
                .body("code", equalTo("premises-document-required"));
        stock.act(id, 3, "VACATE", "2022-03-15")
                .statusCode(409)
                .body("code", equalTo("premises-act-not-possible"))
                .body("detail", containsString("LET_SOCIAL"));
        stock.act(id, 3, "LET_SOCIAL", "2022-03-15")
                .statusCode(200)
                .body("state", equalTo("OCCUPIED_SOCIAL_RENT"))
                .body("history", hasSize(4))
                .body("history[3].document.number", equalTo("15-р"));

        var path = "/v1/premises/" + id;
        stock.as("auditor").get(path + "?asOf=2022-02-15").then().body("state", equalTo("VACANT_UNDER_REPAIR"));
        stock.bad("auditor").get(path + "?asOf=2022-01-09").then().statusCode(422);
        stock.act(id, 4, "REVERT", "2022-04-01")
                .statusCode(422)
                .body("code", equalTo("premises-revert-day"))
                .body("detail", containsString("2022-04-11"));
        stock.act(id, 4, "REVERT", null)
                .statusCode(200)
                .body("state", equalTo("VACANT"))
                .body("history[3].reverted", equalTo(true))
                .body("history[4].revertsNo", equalTo(4));
        stock.as("auditor")
                .get("/v1/premises?state=VACANT&asOf=2022-02-15")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        stock.as("auditor")
                .get("/v1/premises?state=VACANT&street=ул. ленинградская&house=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void anActIsRecordedOnceHoweverOftenItArrives() {
        var stock = new Stock();
        var id = stock.entered("7", "VACANT", "2022-01-10");
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            stock.as("debt-analyst")
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("kind", "START_REPAIR", "on", "2022-02-01", "reason", "Смета"))
                    .post("/v1/premises/" + id + "/acts")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        }
        stock.bad("debt-analyst")
                .header("If-Match", "\"2\"")
                .body(Map.of("kind", "FINISH_REPAIR", "reason", "Акт"))
                .post("/v1/premises/" + id + "/acts")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        stock.bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "FINISH_REPAIR", "reason", "Акт"))
                .post("/v1/premises/" + id + "/acts")
                .then()
                .statusCode(428);
    }

    @Test
    void theSamePlaceIsEnteredOnceUntilItIsExcluded() {
        var stock = new Stock();
        var id = stock.entered("7", "VACANT", "2022-01-10");
        var again = stock.flat("7", "VACANT", "2022-01-10");
        again.put("street", "улица ленинградская");
        stock.enter(again)
                .statusCode(409)
                .body("code", equalTo("premises-exists"))
                .body("detail", containsString(id));
        stock.act(id, 1, "EXCLUDE", "2022-02-01").statusCode(200);
        stock.enter(again).statusCode(201);
        stock.as("auditor").get("/v1/premises?flat=7").then().body("items", hasSize(1));
        stock.as("auditor").get("/v1/premises?state=EXCLUDED").then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void aListIsEnteredLineByLineAndATrialLeavesNothing() {
        var stock = new Stock();
        var file = "street;house;flat;kind;part;areaSqm;state;since;cadastralNumber\n"
                + "Ленинградская;1;1;;;45,3;VACANT;2022-01-10;51:12:0020202:345\n"
                + "Ленинградская;1;2;FLAT;;30;OCCUPIED_SOCIAL_RENT;2010-05-01;\n"
                + "Ленинградская;1;;BASEMENT;подвал 1;;CONSERVED;2021-05-01;\n"
                + "Ленинградская;1;3;;;x;VACANT;2022-01-10;\n"
                + "Ленинградская;1;4;;;;VACANT;2022-04-12;\n"
                + "Ленинградская;1;1;;;45,3;CONSERVED;2022-01-10;\n"
                + "Ленинградская;1;5\n";
        for (var trial : List.of("?dryRun=true", "")) {
            take(stock, file, trial)
                    .statusCode(200)
                    .body("dryRun", equalTo(!trial.isEmpty()))
                    .body("linesTotal", equalTo(7))
                    .body("linesEntered", equalTo(3))
                    .body("linesDefective", equalTo(4))
                    .body("defects.line", equalTo(List.of(5, 6, 7, 8)))
                    .body(
                            "defects.code",
                            equalTo(List.of("premises-area", "premises-day", "premises-exists", "premises-line-torn")))
                    .body("defects[0].column", equalTo("areaSqm"))
                    .body("defects[0].value", equalTo("x"));
            stock.as("auditor").get("/v1/premises/summary").then().body("count", equalTo(trial.isEmpty() ? 3 : 0));
        }
        take(stock, file, "").body("linesEntered", equalTo(0)).body("linesDuplicate", equalTo(3));
        take(stock, "street;house\nа;1\n", "").statusCode(422).body("code", equalTo("premises-file"));
        take(stock, "", "").statusCode(422);
        stock.bad("debt-analyst")
                .contentType("text/csv; charset=utf-8")
                .body(file.getBytes(java.nio.charset.Charset.forName("windows-1251")))
                .post("/v1/premises/imports")
                .then()
                .statusCode(422)
                .body("detail", containsString("windows-1251"));
        var csv = stock.bad("auditor").accept("text/csv").get("/v1/premises?kind=FLAT");
        assertThat(csv.asString())
                .startsWith("\uFEFFВид объекта;Улица;Дом;Квартира;Часть;ЕЛС;")
                .contains("FLAT;Ленинградская;1;1;;;51:12:0020202:345;45.30;VACANT;2022-01-10;MUNICIPAL");
        stock.as("auditor").get("/v1/premises/summary?kind=FLAT").then().body("areaSqm", equalTo("75.30"));
        var next = stock.as("auditor")
                .get("/v1/premises?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .<String>path("next");
        stock.as("auditor")
                .get("/v1/premises?limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void aFlatHasItsAccountsAtSeveralSuppliers() {
        var stock = new Stock();
        var id = stock.entered("7", "VACANT", "2022-01-10");
        var other = stock.entered("8", "VACANT", "2022-01-10");
        var heat = stock.supplier();
        var water = stock.supplier();
        stock.accounts(heat, "H-7;Ленинградская;1;7;MUNICIPAL_VACANT", "H-9;Ленинградская;1;9;OWNER");
        stock.accounts(water, "W-7;УЛ. ЛЕНИНГРАДСКАЯ;1;7;OWNER", "W-10;Ленинградская;10;7;OWNER");
        stock.as("auditor")
                .get("/v1/premises/" + id + "/accounts")
                .then()
                .statusCode(200)
                .body("items.accountNumber", containsInAnyOrder("H-7", "W-7"))
                .body("items.linkedBy", equalTo(List.of("ADDRESS", "ADDRESS")))
                .body("items.tenure", containsInAnyOrder("MUNICIPAL_VACANT", "OWNER"));
        stock.as("auditor").get("/v1/premises/" + other + "/accounts").then().body("items", hasSize(0));
    }

    @Test
    void anothersStockIsNotThere() {
        var stock = new Stock();
        var id = stock.entered("7", "VACANT", "2022-01-10");
        var neighbour = new Stock();
        neighbour.as("debt-analyst").get("/v1/premises/" + id).then().statusCode(404);
        neighbour
                .as("debt-analyst")
                .get("/v1/premises/" + id + "/accounts")
                .then()
                .statusCode(404);
        neighbour.act(id, 1, "START_REPAIR", null).statusCode(404).body("code", equalTo("premises-not-found"));
        neighbour.as("debt-analyst").get("/v1/premises").then().body("items", hasSize(0));
        neighbour
                .bad("debt-analyst")
                .get("/v1/premises-counts?month=2022-03&oktmo=" + stock.oktmo)
                .then()
                .statusCode(404);
        var foreign = stock.flat("9", "VACANT", "2022-01-10");
        foreign.put("oktmo", stock.oktmo);
        neighbour.enter(foreign).statusCode(404);
        Api.as("admin").get("/v1/premises/" + id).then().statusCode(200);
        for (var role : List.of("auditor", "plan-controller", "lawyer", "service")) {
            stock.as(role).get("/v1/premises/" + id).then().statusCode(200);
            stock.bad(role)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(stock.flat("10", "VACANT", "2022-01-10"))
                    .post("/v1/premises")
                    .then()
                    .statusCode(403);
        }
        stock.bad("supplier").get("/v1/premises").then().statusCode(403);
        Api.anonymous().get("/v1/premises").then().statusCode(401);
    }

    @Test
    void badInputIsRefused() {
        var stock = new Stock();
        refused(stock, "state", "EXCLUDED", 422);
        refused(stock, "state", "EMPTY", 400);
        refused(stock, "street", " ", 400);
        refused(stock, "street", "a\0b", 400);
        refused(stock, "flat", null, 422);
        refused(stock, "kind", "HOUSE", 422);
        refused(stock, "since", "2022-04-12", 422);
        refused(stock, "since", "+999999999-12-31", 400);
        refused(stock, "areaSqm", "12.345", 422);
        refused(stock, "areaSqm", 12, 400);
        refused(stock, "els", "5151515151", 422);
        refused(stock, "cadastralNumber", "51", 422);
        refused(stock, "oktmo", "1", 400);
        refused(stock, "colour", "green", 400);
        stock.bad("auditor").get("/v1/premises?cursor=x").then().statusCode(400);
        stock.bad("auditor").get("/v1/premises?colour=green").then().statusCode(400);
        stock.bad("auditor").get("/v1/premises-counts").then().statusCode(400);
        stock.bad("auditor").get("/v1/premises-counts?month=2022-05").then().statusCode(422);
        stock.bad("auditor")
                .get("/v1/premises-counts/lines?month=2022-03&cursor=W10")
                .then()
                .statusCode(400);
    }

    private static void refused(Stock stock, String field, Object value, int status) {
        var request = stock.flat("7", "VACANT", "2022-01-10");
        request.put(field, value);
        stock.enter(request).statusCode(status);
    }

    private static io.restassured.response.ValidatableResponse take(Stock stock, String file, String query) {
        return stock.bad("debt-analyst")
                .contentType("text/csv; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/premises/imports" + query)
                .then();
    }
}
