package ru.zhku.debt.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Tables;
import ru.zhku.debt.premises.Stock;

/** What the empty stock costs, what the budget gives for it, and what can be done with it. */
@QuarkusTest
class VacancyTest {
    private static final Map<String, Object> PAPER = Map.of("number", "12", "on", "2022-01-20");

    private static ValidatableResponse enter(Stock stock, String path, Map<String, Object> request) {
        return stock.bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post(path)
                .then();
    }

    private static void limit(Stock stock, String resource, String amount) {
        var request = new HashMap<String, Object>(Map.of("year", 2022, "amount", amount, "document", PAPER));
        request.put("resource", resource);
        enter(stock, "/v1/premises-limits", request).statusCode(201);
    }

    private static ValidatableResponse get(Stock stock, String path) {
        return stock.as("auditor").get(path).then().statusCode(200);
    }

    /** Flat 7, empty since November 2021, with heating of 1,100.00 and hot water of 50.00 in an average month. */
    private static String emptyFlat(Stock stock) {
        var flat = stock.entered("7", "VACANT", "2021-11-10");
        var inn = stock.supplier();
        stock.accounts(
                inn,
                "H-7;Ленинградская;1;7;MUNICIPAL_VACANT",
                "H-8;Ленинградская;1;8;OWNER",
                "H-9;Ленинградская;1;9;MUNICIPAL_VACANT",
                "H-10;Ленинградская;1;10;OWNER");
        stock.charges(
                inn,
                "H-7;HEATING;2021-10;900",
                "H-7;HEATING;2021-11;1000",
                "H-7;HEATING;2021-12;1000",
                "H-7;HEATING;2022-01;1200",
                "H-7;HEATING;2022-02;1300",
                "H-7;HEATING;2022-02;-100",
                "H-7;HEATING;2022-03;1100",
                "H-7;HOT_WATER;2022-03;50",
                "H-8;HEATING;2022-02;300",
                "H-9;HEATING;2022-01;70",
                "H-10;HEATING;2022-01;999");
        return flat;
    }

    @Test
    void theCostOfEmptinessIsHeldAgainstTheBudgetAndOpenedDownToCharges() {
        var stock = new Stock();
        var flat = emptyFlat(stock);
        stock.entered("8", "VACANT", "2022-01-01");
        limit(stock, "HEATING", "9000.00");
        limit(stock, "HEATING", "10000.00");
        get(stock, "/v1/premises/vacancy-costs?year=2022")
                .body("emptyObjects", equalTo(2))
                .body("resources.resource", equalTo(List.of("HEATING", "HOT_WATER")))
                .body("resources[0].charged", equalTo("3500.00"))
                .body("resources[0].expected", equalTo("9900.00"))
                .body("resources[0].limit", equalTo("10000.00"))
                .body("resources[0].gap", equalTo("3400.00"))
                .body("resources[0].chargedThrough", equalTo("2022-03"))
                .body("resources[0].months.charged", equalTo(List.of("1200.00", "1200.00", "1100.00")))
                .body("resources[1].total", equalTo("500.00"))
                .body("totals.total", equalTo("13900.00"))
                .body("totals.gap", nullValue())
                .body("remarks", hasItem(containsString("Горячее водоснабжение")))
                .body("notCounted.otherTenure", equalTo("300.00"))
                .body("notCounted.withoutObject", equalTo("70.00"));
        limit(stock, null, "12000.00");
        get(stock, "/v1/premises/vacancy-costs").body("totals.gap", equalTo("1900.00"));
        get(stock, "/v1/premises/vacancy-costs?asOf=2022-02-28")
                .body("resources[0].charged", equalTo("1200.00"))
                .body("resources[0].expected", equalTo("11733.33"));
        get(stock, "/v1/premises/vacancy-costs/flats?resource=HEATING")
                .body("items", hasSize(1))
                .body("items[0].premisesId", equalTo(flat))
                .body("items[0].charged", equalTo("3500.00"));
        get(stock, "/v1/premises/vacancy-costs/charges?resource=HEATING&premisesId=" + flat)
                .body("items.amount", equalTo(List.of("1200.00", "1300.00", "-100.00", "1100.00")))
                .body("items[0].accountNumber", equalTo("H-7"));
        var next = get(stock, "/v1/premises/vacancy-costs/charges?limit=3&premisesId=" + flat)
                .body("items", hasSize(3))
                .extract()
                .<String>path("next");
        get(stock, "/v1/premises/vacancy-costs/charges?limit=3&premisesId=" + flat + "&cursor=" + next)
                .body("items", hasSize(2));
        var flats = Tables.csv(stock.as("auditor"), "/v1/premises/vacancy-costs/flats");
        assertThat(flats.get(0))
                .isEqualTo("Адрес;Ресурс;Начислено, руб.;Ожидается, руб.;Всего, руб.;Идентификатор объекта");
        assertThat(flats)
                .anyMatch(line -> line.endsWith(";HEATING;3500.00;9900.00;13400.00;" + flat))
                .endsWith("Итого;;3550.00;10350.00;13900.00;");
        var charges = Tables.csv(
                stock.as("auditor"), "/v1/premises/vacancy-costs/charges?resource=HEATING&premisesId=" + flat);
        assertThat(charges.get(0))
                .isEqualTo("Лицевой счёт;ИНН поставщика;Ресурс;Месяц услуги;Сумма, руб.;Документ;Номер начисления");
        assertThat(charges.get(3)).contains(";HEATING;2022-02;-100.00;");
        assertThat(charges).endsWith("Итого;;;;3500.00;;");
        assertThat(Tables.csv(stock.as("auditor"), "/v1/premises/vacancy-costs"))
                .containsExactly(
                        "Ресурс;Последний начисленный месяц;Начислено, руб.;Ожидается, руб.;Всего, руб.;Лимит, руб.;"
                                + "Не хватает, руб.",
                        "HEATING;2022-03;3500.00;9900.00;13400.00;10000.00;3400.00",
                        "HOT_WATER;2022-03;50.00;450.00;500.00;;",
                        "Итого;;3550.00;10350.00;13900.00;12000.00;1900.00",
                        "Не вошло: у счёта пустующего объекта другой вид пользования;;300.00;;;;",
                        "Не вошло: у счёта нет пустующего объекта на учёте;;70.00;;;;");
        var book = Tables.xlsx(stock.as("auditor"), "/v1/premises/vacancy-costs");
        assertThat(book.get(1).getCellText(0)).isEqualTo("Отопление");
        assertThat(book.get(3).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("1900");
        get(stock, "/v1/premises-limits?year=2022").body("items", hasSize(3));

        stock.act(flat, 1, "LET_SOCIAL", "2022-04-05").statusCode(200);
        get(stock, "/v1/premises/vacancy-costs")
                .body("resources[0].charged", equalTo("3500.00"))
                .body("resources[0].expected", equalTo("0.00"));
    }

    @Test
    void theChoiceShowsItsNumbersAndRecommendsNothingWithoutThem() {
        var stock = new Stock();
        var flat = emptyFlat(stock);
        var path = "/v1/premises/" + flat;
        get(stock, path + "/choice")
                .body("monthly.amount", equalTo(List.of("1100.00", "50.00")))
                .body("recommended", nullValue())
                .body("missing", hasSize(3))
                .body("missing", hasItem(containsString("CONSERVATION")));
        estimate(stock, path, "CONSERVATION", "7000.00", null, "2022-01-10");
        estimate(stock, path, "CONSERVATION", "6000.00", null, "2022-01-20");
        estimate(stock, path, "REPAIR", "300000.00", null, "2022-01-20");
        estimate(stock, path, "LETTING", "0.00", "20.00", "2022-01-20");
        get(stock, path + "/choice")
                .body("options.option", equalTo(List.of("KEEP_EMPTY", "CONSERVE", "REPAIR_AND_LET", "LET_AS_IS")))
                .body("options[0].totalOverHorizon", equalTo("69000.00"))
                .body("options[1].oneOffCost", equalTo("6000.00"))
                .body("options[1].monthlyCostAfter", equalTo("1100.00"))
                .body("options[1].paybackMonths", equalTo(120))
                .body("options[2].monthlyRent", equalTo("1000.00"))
                .body("options[2].paybackMonths", equalTo(140))
                .body("options[3].totalOverHorizon", equalTo("-60000.00"))
                .body("recommended", equalTo("LET_AS_IS"))
                .body("missing", hasSize(0))
                .body("estimates", hasSize(3));
        get(stock, path + "/choice?asOf=2022-01-15").body("options[1].oneOffCost", equalTo("7000.00"));
        get(stock, path + "/estimates?limit=2").body("items", hasSize(2));
        enter(stock, path + "/estimates", Map.of("kind", "REPAIR", "oneOffCost", "-1.00", "document", PAPER))
                .statusCode(422)
                .body("code", equalTo("vacancy-amount"));
        enter(stock, path + "/estimates", Map.of("kind", "LETTING", "oneOffCost", "1.00", "document", PAPER))
                .statusCode(422)
                .body("code", equalTo("estimate-rent"));
        stock.bad("auditor").get(path + "/choice?horizonMonths=0").then().statusCode(400);
        stock.bad("auditor").get(path + "/choice?asOf=2021-11-01").then().statusCode(422);
        stock.act(flat, 1, "LET_SOCIAL", "2022-04-05").statusCode(200);
        stock.bad("auditor").get(path + "/choice").then().statusCode(422).body("code", equalTo("choice-not-empty"));
    }

    private static void estimate(Stock stock, String path, String kind, String cost, String rent, String on) {
        var request = new HashMap<String, Object>(
                Map.of("kind", kind, "oneOffCost", cost, "document", Map.of("number", "С-1", "on", on)));
        request.put("rentPerSqm", rent);
        enter(stock, path + "/estimates", request).statusCode(201);
    }

    /** A limit may begin on a day to come, unlike an act with an object. */
    @Test
    void theFirstDayOfALimitIsRefusedByItsOwnRule() {
        var request = new HashMap<String, Object>(
                Map.of("year", 2022, "amount", "1.00", "document", PAPER, "from", "1949-12-31"));
        enter(new Stock(), "/v1/premises-limits", request)
                .statusCode(422)
                .body("code", equalTo("limit-day"))
                .body("detail", containsString("не раньше 1950-01-01"));
        request.put("from", "2022-12-01");
        enter(new Stock(), "/v1/premises-limits", request).statusCode(201);
    }

    @Test
    void objectsOfConservationAreCountedApartWithTheirMoney() {
        var stock = new Stock();
        var flat = stock.entered("7", "VACANT", "2022-01-10");
        var basement = stock.flat(null, "CONSERVED", "2021-01-10");
        basement.putAll(Map.of("kind", "BASEMENT", "part", "подвал 1"));
        stock.enter(basement).statusCode(201);
        decide(stock, flat, "50000.00", "30000.00").statusCode(201).body("kind", equalTo("FLAT"));
        decide(stock, flat, "0.00", "5000.00").statusCode(201);
        var csv = Tables.csv(stock.as("auditor"), "/v1/conservation-decisions");
        assertThat(csv.get(0))
                .isEqualTo("Адрес;Вид объекта;Год бюджета;Смета, руб.;Выделено, руб.;Не хватает, руб.;Документ;"
                        + "Дата документа;Примечание;Записал");
        assertThat(csv.get(2)).contains(";FLAT;2022;50000.00;30000.00;20000.00;12;2022-01-20;;");
        assertThat(csv).hasSize(4).endsWith("Итого;;;50000.00;35000.00;15000.00;;;;");
        assertThat(Tables.xlsx(stock.as("auditor"), "/v1/conservation-decisions?kind=BASEMENT"))
                .hasSize(2);
        summary(stock)
                .body("byKind.kind", equalTo(List.of("BASEMENT", "FLAT")))
                .body("byKind[0].conservedWithoutDecision", equalTo(1))
                .body("byKind[0].objects", equalTo(0))
                .body("byKind[1].objects", equalTo(1))
                .body("byKind[1].objectsConserved", equalTo(0))
                .body("byKind[1].estimatedCost", equalTo("50000.00"))
                .body("byKind[1].allocated", equalTo("35000.00"))
                .body("byKind[1].gap", equalTo("15000.00"));
        stock.act(flat, 1, "CONSERVE", "2022-02-01").statusCode(200);
        summary(stock).body("byKind[1].objectsConserved", equalTo(1));
        get(stock, "/v1/conservation-decisions?kind=FLAT&year=2022").body("items", hasSize(2));
        var let = stock.entered("8", "OCCUPIED_SOCIAL_RENT", "2015-01-01");
        decide(stock, let, "1.00", "1.00").statusCode(422).body("code", equalTo("conservation-not-empty"));
    }

    private static ValidatableResponse decide(Stock stock, String flat, String cost, String allocated) {
        return enter(
                stock,
                "/v1/conservation-decisions",
                Map.of(
                        "premisesId",
                        flat,
                        "year",
                        2022,
                        "estimatedCost",
                        cost,
                        "allocated",
                        allocated,
                        "document",
                        PAPER));
    }

    private static ValidatableResponse summary(Stock stock) {
        return get(stock, "/v1/conservation-decisions/summary?year=2022");
    }

    @Test
    void anothersMoneyIsNotThereAndAnAuditorWritesNothing() {
        var stock = new Stock();
        var flat = stock.entered("7", "VACANT", "2022-01-10");
        decide(stock, flat, "1.00", "1.00").statusCode(201);
        limit(stock, null, "1.00");
        var neighbour = new Stock();
        decide(neighbour, flat, "1.00", "1.00").statusCode(404);
        for (var path : List.of("/choice", "/estimates")) {
            neighbour.bad("auditor").get("/v1/premises/" + flat + path).then().statusCode(404);
        }
        neighbour
                .bad("auditor")
                .get("/v1/premises/vacancy-costs/charges?premisesId=" + flat)
                .then()
                .statusCode(404);
        neighbour
                .bad("auditor")
                .get("/v1/premises/vacancy-costs?oktmo=" + stock.oktmo)
                .then()
                .statusCode(404);
        get(neighbour, "/v1/conservation-decisions").body("items", hasSize(0));
        get(neighbour, "/v1/premises-limits").body("items", hasSize(0));
        for (var path :
                List.of("/v1/premises-limits", "/v1/conservation-decisions", "/v1/premises/" + flat + "/estimates")) {
            stock.bad("auditor")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of())
                    .post(path)
                    .then()
                    .statusCode(403);
            stock.bad("debt-analyst")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of())
                    .post(path)
                    .then()
                    .statusCode(400);
        }
        stock.bad("auditor").get("/v1/premises/vacancy-costs?year=1").then().statusCode(400);
        stock.bad("auditor").get("/v1/premises/vacancy-costs/charges").then().statusCode(400);
        stock.bad("auditor")
                .get("/v1/premises/vacancy-costs/flats?cursor=x")
                .then()
                .statusCode(400);
    }
}
