package ru.zhku.debt.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** Causes proposed from facts, decided by an official, and the debt cut by them. */
@QuarkusTest
class CausesTest {
    private static final String CHARGES = "accountNumber;resource;serviceMonth;amount\n";

    /** A-1 never paid for over a year; A-2 is a vacant flat; A-3 owes one month and is no question. */
    private static String town() {
        var inn = Town.supplier();
        Town.post(
                inn,
                "ACCOUNTS",
                Town.ACCOUNTS_HEADER + "\n" + line("A-1", "OWNER") + line("A-2", "MUNICIPAL_VACANT")
                        + line("A-3", "OWNER"));
        var lines = new StringBuilder(CHARGES);
        for (int month = 1; month <= 12; month++) {
            lines.append("A-1;HEATING;2021-%02d;100\nA-2;RENT;2021-%02d;10\n".formatted(month, month));
        }
        Town.post(inn, "CHARGES", lines + "A-3;HEATING;2021-12;7\n");
        return inn;
    }

    @Test
    void causesAreProposedFromFactsAndDecidedByAnOfficial() {
        var inn = town();
        var dry = propose(null, Map.of("supplierInn", inn, "dryRun", true))
                .statusCode(200)
                .body("items.accountNumber", contains("A-1", "A-2"))
                .body("items.cause", contains("HABIT", "VACANCY"))
                .body("items[0].overdueMonths", equalTo(12))
                .body("items[0].explanation", equalTo("платежей не было"))
                .body("items[0].causeId", nullValue())
                .body("next", nullValue())
                .extract()
                .jsonPath();
        assertThat(dry.getList("counts.accounts")).isEqualTo(List.of(1, 1));
        causes(inn, "").body("items", hasSize(0));
        propose(null, Map.of("supplierInn", inn)).statusCode(400);
        propose("auditor", key(), Map.of("supplierInn", inn)).statusCode(403);

        var first = propose(key(), Map.of("supplierInn", inn, "limit", 1))
                .statusCode(200)
                .body("items.result", contains("PROPOSED"))
                .body("next", notNullValue())
                .extract()
                .jsonPath();
        propose(key(), Map.of("supplierInn", inn, "limit", 10, "cursor", first.getString("next")))
                .statusCode(200)
                .body("items.accountNumber", contains("A-2"))
                .body("next", nullValue());
        propose(key(), Map.of("supplierInn", inn))
                .statusCode(200)
                .body("items.result", contains("UNCHANGED", "UNCHANGED"));

        var habit = first.getString("items[0].causeId");
        var path = "/v1/causes/" + habit;
        Api.as("auditor")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("rule", equalTo("NEVER_PAID"));
        act(habit, null, Map.of("kind", "CONFIRM", "reason", "Беседа")).statusCode(428);
        act(habit, "\"9\"", Map.of("kind", "CONFIRM", "reason", "Беседа")).statusCode(412);
        act(habit, "\"1\"", Map.of("kind", "END", "reason", "Рано"))
                .statusCode(409)
                .body("code", equalTo("cause-act-not-possible"));
        act(habit, "\"1\"", Map.of("kind", "SUPERSEDE", "reason", "Нет")).statusCode(422);
        act(habit, "\"1\"", Map.of("kind", "REPLACE", "reason", "Без кода")).statusCode(422);
        var replaced = act(habit, "\"1\"", Map.of("kind", "REPLACE", "cause", "DEATH", "reason", "Свидетельство № 5"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("REPLACED"))
                .extract()
                .jsonPath();
        var death = replaced.getString("acts[0].replacedBy");
        Api.as("lawyer")
                .get("/v1/causes/" + death)
                .then()
                .statusCode(200)
                .body("cause", equalTo("DEATH"))
                .body("state", equalTo("CONFIRMED"))
                .body("validFrom", equalTo("2022-04-11"))
                .body("replaces", equalTo(habit));
        propose(key(), Map.of("supplierInn", inn))
                .statusCode(200)
                .body("items.result", contains("CONFIRMED_BEFORE", "UNCHANGED"));
        Api.as("debt-analyst", null, "46000000").get(path).then().statusCode(404);
        Api.bad("debt-analyst").get("/v1/causes/" + UUID.randomUUID()).then().statusCode(404);
        causes(inn, "&state=CONFIRMED&validOn=2022-04-11").body("items.cause", contains("DEATH"));
        causes(inn, "&validOn=2022-04-10").body("items", hasSize(0));
    }

    @Test
    void aCauseEnteredByAnOfficialIsDatedAndEndsWithoutBeingEdited() {
        var inn = town();
        var account = account(inn, "A-3");
        var request = new HashMap<String, Object>(
                Map.of("accountId", account, "cause", "DISPUTE", "validFrom", "2022-02-01", "reason", "Заявление № 7"));
        enter(request).statusCode(201).header("ETag", "\"1\"").body("state", equalTo("CONFIRMED"));
        var id = causes(inn, "").extract().jsonPath().getString("items[0].id");
        request.put("validFrom", "2022-04-12");
        enter(request).statusCode(422).body("code", equalTo("cause-in-future"));
        request.putAll(Map.of("validFrom", "2022-02-01", "validTo", "2022-01-31"));
        enter(request).statusCode(422).body("code", equalTo("cause-days"));
        request.put("accountId", UUID.randomUUID().toString());
        enter(request).statusCode(404);

        for (var bad : List.of("2022-02-01", "2022-04-12")) {
            act(id, "\"1\"", Map.of("kind", "END", "on", bad, "reason", "Спор решён"))
                    .statusCode(422)
                    .body("code", equalTo("cause-end-day"));
        }
        act(id, "\"1\"", Map.of("kind", "END", "on", "2022-03-01", "reason", "Спор решён"))
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("validFrom", equalTo("2022-02-01"))
                .body("validTo", equalTo("2022-02-28"))
                .body("explanation", equalTo("Заявление № 7"));
        for (var day : List.of("2022-02-28", "2022-03-01")) {
            summary(inn, day, "")
                    .body("totals.confirmed", equalTo(day.equals("2022-02-28") ? "7.00" : "0.00"))
                    .body("totals.overdue", equalTo("1327.00"));
        }
    }

    @Test
    void theSummaryTiesToTheOverdueTotalAndOpensDownToItsAccounts() {
        var inn = town();
        propose(key(), Map.of("supplierInn", inn)).statusCode(200);
        enter(Map.of("accountId", account(inn, "A-2"), "cause", "OTHER", "reason", "Передаётся по договору"))
                .statusCode(201);
        summary(inn, "2022-04-11", "cause,consumerGroup")
                .body("totals.overdue", equalTo("1327.00"))
                .body("totals.confirmed", equalTo("120.00"))
                .body("totals.proposed", equalTo("1200.00"))
                .body("totals.notDetermined", equalTo("7.00"))
                .body("cells.find { it.cause == 'HABIT' }.accounts", equalTo(1))
                .body("cells.find { it.standing == 'NOT_DETERMINED' }.accounts", equalTo(1))
                .body("cells.find { it.cause == 'HABIT' }.sharePercent", equalTo("90.43"));
        Api.as("plan-controller")
                .get("/v1/causes/accounts?standing=NOT_DETERMINED&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("items.accountNumber", contains("A-3"))
                .body("items[0].overdue", equalTo("7.00"));
        var csv = Api.as("auditor")
                .header("Accept", "text/csv")
                .get("/v1/causes/accounts?asOf=2022-04-11&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(csv, StandardCharsets.UTF_8).lines().toList())
                .hasSize(5)
                .endsWith("Итого;;;;1327.00;;;");
        var table = Api.as("auditor")
                .header("Accept", "text/csv")
                .get("/v1/causes/summary?by=planResource&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(table, StandardCharsets.UTF_8).lines().toList())
                .contains("HABIT;PROPOSED;HEATING;1200.00;1;90.43", "Итого;;;1327.00;;100.00");
        Api.as("auditor")
                .header("Accept", "text/csv")
                .get("/v1/causes?supplierInn=" + inn)
                .then()
                .statusCode(200);
        Api.bad("supplier").get("/v1/causes/summary").then().statusCode(403);
        Api.as("debt-analyst", null, "46000000")
                .get("/v1/causes/summary?supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("totals.overdue", equalTo("0.00"));
    }

    /** On random days and in every kind of cut the cells sum to the overdue debt of the matrix, accounts too. */
    @Test
    void cutsSumToTheOverdueDebtOfTheMatrixOnRandomDays() {
        var inn = town();
        propose(key(), Map.of("supplierInn", inn, "asOf", "2021-11-15", "overMonths", 0))
                .statusCode(200);
        enter(Map.of("accountId", account(inn, "A-1"), "cause", "HARDSHIP", "validFrom", "2021-12-20", "reason", "Б"))
                .statusCode(201);
        var random = new Random(5);
        for (int i = 0; i < 12; i++) {
            var day = LocalDate.of(2021, 9, 1).plusDays(random.nextInt(220)).toString();
            var by = List.of("", "resource", "planResource,tenure", "street,house", "consumerGroup,supplier")
                    .get(random.nextInt(5));
            var matrix = Api.as("auditor")
                    .get("/v1/ageing?asOf=" + day + "&supplierInn=" + inn)
                    .jsonPath();
            var summary = summary(inn, day, by).extract().jsonPath();
            assertThat(summary.getString("totals.overdue"))
                    .as("%s by %s", day, by)
                    .isEqualTo(matrix.getString("totals.overdue"));
            assertThat(sum(summary)).isEqualByComparingTo(matrix.getString("totals.overdue"));
            assertThat(summary.getList("cells.amount", String.class)).noneMatch(amount -> amount.startsWith("-"));
        }
    }

    @Test
    void codesAreDefinedAndRulesExplained() {
        Api.as("lawyer")
                .get("/v1/cause-codes")
                .then()
                .statusCode(200)
                .body("items.find { it.cause == 'DEATH' }.rules", hasSize(0))
                .body("items.find { it.cause == 'HABIT' }.rules.rule", contains("NEVER_PAID", "PAYS_LATE"))
                .body("items.find { it.cause == 'HABIT' }.definition", notNullValue());
        var inn = town();
        propose(null, Map.of("accountIds", List.of(account(inn, "A-1")), "dryRun", true))
                .statusCode(200)
                .body("items[0].rules", hasSize(9))
                .body(
                        "items[0].rules.find { it.rule == 'VACANT_TENURE' }.facts",
                        equalTo("Основание пользования: Собственник"));
        propose(null, Map.of("accountIds", List.of(UUID.randomUUID().toString()), "dryRun", true))
                .statusCode(404);
    }

    private static BigDecimal sum(JsonPath summary) {
        return summary.getList("cells.amount", String.class).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ValidatableResponse summary(String inn, String day, String by) {
        return Api.as("plan-controller")
                .get("/v1/causes/summary?asOf=" + day + "&by=" + by + "&supplierInn=" + inn)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse causes(String inn, String more) {
        return Api.as("auditor")
                .get("/v1/causes?supplierInn=" + inn + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse propose(String key, Map<String, Object> request) {
        return propose("debt-analyst", key, request);
    }

    private static ValidatableResponse propose(String role, String key, Map<String, Object> request) {
        var call = Api.bad(role).body(request);
        return (key == null ? call : call.header("Idempotency-Key", key))
                .post("/v1/causes/proposals")
                .then();
    }

    private static ValidatableResponse enter(Map<String, Object> request) {
        return Api.bad("debt-analyst")
                .header("Idempotency-Key", key())
                .body(request)
                .post("/v1/causes")
                .then();
    }

    private static ValidatableResponse act(String id, String ifMatch, Map<String, Object> request) {
        var call = Api.bad("debt-analyst").header("Idempotency-Key", key()).body(request);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .post("/v1/causes/" + id + "/acts")
                .then();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String line(String name, String tenure) {
        return name + ";Ленинградская;1;1;POPULATION;" + tenure + ";Иванов Иван;;;2017-01-01\n";
    }

    private static String account(String inn, String number) {
        return Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=" + number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
    }
}
