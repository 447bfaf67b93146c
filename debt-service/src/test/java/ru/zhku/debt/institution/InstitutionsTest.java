package ru.zhku.debt.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static ru.zhku.debt.institution.Municipality.heating;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.debt.Town;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;

/** Estimates of municipal institutions against their utilities; the business date is 2022-04-11. */
@QuarkusTest
class InstitutionsTest {
    @Inject
    BudgetCoverDay monthly;

    private final EventProbe probe = new EventProbe();
    private Municipality town;
    private String inn;

    @BeforeEach
    void aMunicipalityOfItsOwn() {
        town = new Municipality();
        inn = Town.freshInn();
    }

    @AfterEach
    void theDateIsPutBack() {
        Days.back();
    }

    /**
     * Heating: January to March of 2022 charged 3 × 1200, April and October to December expected as in 2021, 4 × 1000.
     * Electricity began in February: 500.00 and 501.00, nine more months at 500.50.
     */
    @Test
    void theYearIsChargedSoFarAndExpectedFurther() {
        var school = school();
        town.estimate(school, heating("7000.00", "2022-01-10")).statusCode(201);
        town.estimate(school, heating("7600.00", "2022-04-01")).statusCode(201).body("on", equalTo("2022-04-01"));

        town.as("auditor")
                .get("/v1/institutions/" + school + "/cover")
                .then()
                .statusCode(200)
                .body("year", equalTo(2022))
                .body("asOf", equalTo("2022-04-11"))
                .body("resources.planResource", equalTo(List.of("HEATING", "ELECTRICITY")))
                .body("resources[0].cover.charged", equalTo("3600.00"))
                .body("resources[0].cover.expectedRest", equalTo("4000.00"))
                .body("resources[0].cover.expected", equalTo("7600.00"))
                .body("resources[0].cover.covered", equalTo(true))
                .body("resources[0].cover.coverPercent", equalTo("100.00"))
                .body("resources[0].estimate.amount", equalTo("7600.00"))
                .body("resources[0].sources[0].months", hasSize(12))
                .body("resources[0].sources[0].months[0].chargeIds", hasSize(1))
                .body("resources[0].sources[0].months[3].likeMonth", equalTo("2021-04"))
                .body("resources[1].cover.state", equalTo("NOT_ENTERED"))
                .body("resources[1].cover.estimate", nullValue())
                .body("resources[1].cover.gap", nullValue())
                .body("resources[1].cover.coverPercent", nullValue())
                .body("resources[1].cover.notEntered", equalTo("5505.50"))
                .body("total.state", equalTo("NOT_ENTERED"))
                .body("total.expected", equalTo("13105.50"))
                .body("debt.accounts", equalTo(1))
                .body("debt.overdue", equalTo("9900.00"));
    }

    @Test
    void anEarlierDayHasItsOwnEstimateAndItsOwnCharges() {
        var school = school();
        town.estimate(school, heating("7000.00", "2022-01-10")).statusCode(201);
        town.estimate(school, heating("7600.00", "2022-04-01")).statusCode(201);
        town.as("auditor")
                .get("/v1/institutions/" + school + "/cover?year=2022&asOf=2022-03-31")
                .then()
                .body("resources[0].cover.charged", equalTo("2400.00"))
                .body("resources[0].cover.expected", equalTo("7400.00"))
                .body("resources[0].cover.estimate", equalTo("7000.00"))
                .body("resources[0].cover.gap", equalTo("400.00"))
                .body("resources[0].cover.coverPercent", equalTo("94.59"))
                .body("resources[0].cover.covered", equalTo(false));
        town.as("auditor")
                .get("/v1/institutions/" + school + "/cover?year=2022&asOf=2022-01-09")
                .then()
                .body("resources[0].cover.state", equalTo("NOT_ENTERED"))
                .body("resources[0].cover.charged", equalTo("0.00"))
                .body("resources[0].cover.expected", equalTo("7000.00"));
        assertThat(town.get("/v1/institutions/" + school + "/estimates?year=2022")
                        .getList("items.amount"))
                .containsExactly("7600.00", "7000.00");
    }

    @Test
    void theMunicipalityIsSummedUpAndListed() {
        var school = school();
        var library = town.institution(Town.freshInn(), "МБУ «Чтение»");
        town.estimate(school, heating("7000.00", "2022-01-10")).statusCode(201);
        var summary = town.get("/v1/institutions/summary");
        assertThat(summary.getInt("institutions.total")).isEqualTo(2);
        assertThat(summary.getInt("institutions.notEntered")).isEqualTo(1);
        assertThat(summary.getInt("institutions.noData")).isEqualTo(1);
        assertThat(summary.getString("total.gap")).isEqualTo("600.00");
        assertThat(summary.getString("utilityBudgetFullCoverAmount.needed")).isEqualTo("13105.50");
        assertThat(summary.getString("utilityBudgetFullCoverAmount.provided")).isEqualTo("7000.00");
        var first = town.get("/v1/institutions?year=2022&limit=1");
        assertThat(first.getList("items.id")).containsExactly(school);
        var second = town.get("/v1/institutions?year=2022&limit=1&cursor=" + first.getString("next"));
        assertThat(second.getList("items.id")).containsExactly(library);
        assertThat(second.getString("next")).isNull();
        assertThat(second.getString("items[0].total.state")).isEqualTo("NO_DATA");
        assertThat(town.get("/v1/institutions?state=NO_DATA&limit=1").getList("items.id"))
                .containsExactly(library);
        assertThat(town.get("/v1/institutions?state=GAP&state=COVERED").getList("items"))
                .isEmpty();
        assertThat(town.get("/v1/institutions?state=NOT_ENTERED&limit=1").getString("next"))
                .isNull();
        town.as("auditor")
                .accept("text/csv")
                .get("/v1/institutions?year=2022")
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                ";Теплоснабжение;Средств не хватает;7000.00;3600.00;4000.00;7600.00;7000.00;600.00;0.00;92.10;"))
                .body(containsString("Нет ни начислений, ни сметы"));
        town.as("auditor")
                .accept("text/csv")
                .get("/v1/institutions/" + school + "/cover")
                .then()
                .statusCode(200)
                .body(containsString(";Месяц;Основание;По месяцу;Сумма, руб."))
                .body(containsString(";2022-04;Ожидается по тому же месяцу прошлого года;2021-04;1000.00"))
                .body(containsString("Итого;;;;;;;13105.50"));
        var workbook = town.as("auditor")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/institutions")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void theCoverIsToldMonthlyAndWhenAnEstimateIsEntered() {
        var school = school();
        town.estimate(school, heating("7000.00", "2022-01-10")).statusCode(201);
        var entered = probe.awaitPublished(DebtEvents.BUDGET_COVER_CHECKED, town.oktmo, 1)
                .get(0)
                .data(JsonNode.class);
        assertThat(entered.get("cause").asText()).isEqualTo("ESTIMATE_ENTERED");
        assertThat(entered.get("totals").get("gap").asText()).isEqualTo("600.00");
        Days.moveTo("2022-06-07");
        Days.back();
        Days.moveTo("2022-06-07");
        var told = probe.awaitPublished(DebtEvents.BUDGET_COVER_CHECKED, town.oktmo, 3);
        assertThat(told.subList(1, 3))
                .extracting(event -> event.data(JsonNode.class).get("asOf").asText())
                .containsExactly("2022-05-06", "2022-06-06");
        assertThat(told.get(2).data(JsonNode.class).get("cause").asText()).isEqualTo("MONTHLY");
        assertThat(told.get(2).data(JsonNode.class).toString())
                .doesNotContain("Школа")
                .contains(school);
    }

    @Test
    void inJanuaryTheYearThatIsOverIsToldToo() {
        school();
        monthly.run(LocalDate.of(2023, 1, 5));
        monthly.run(LocalDate.of(2023, 1, 6));
        monthly.run(LocalDate.of(2023, 1, 6));
        var told = probe.awaitPublished(DebtEvents.BUDGET_COVER_CHECKED, town.oktmo, 2);
        assertThat(told)
                .extracting(event -> event.data(JsonNode.class).get("year").asInt())
                .containsExactly(2022, 2023);
    }

    @Test
    void anAccountIsTheInstitutionsByItsInnOrByWhatAnOfficialTells() {
        var school = school();
        town.account("Б-1", "OTHER", "");
        town.account("Н-1", "POPULATION", inn);
        var accounts = "/v1/institutions/" + school + "/accounts";
        assertThat(town.get(accounts).getList("items.accountNumber")).containsExactly("Ш-1");
        var link = Map.<String, Object>of("accountId", town.accountId("Б-1"), "act", "LINK", "reason", "Договор № 7");
        town.tie(school, null, link).statusCode(428);
        town.tie(school, "\"1\"", link).statusCode(200).header("ETag", "\"2\"");
        town.tie(school, "\"1\"", link).statusCode(412);
        assertThat(town.get(accounts).getList("items.basis")).containsExactlyInAnyOrder("LINK", "PAYER_INN");
        var off =
                Map.<String, Object>of("accountId", town.accountId("Ш-1"), "act", "UNLINK", "reason", "Сдано в аренду");
        town.tie(school, "\"2\"", off).statusCode(200);
        assertThat(town.get(accounts).getList("items.accountNumber")).containsExactly("Б-1");
        var other = new Municipality();
        other.account("Ч-1", "MUNICIPAL_ORGANISATION", "");
        var alien = Map.<String, Object>of("accountId", other.accountId("Ч-1"), "act", "LINK", "reason", "Ошибка");
        town.tie(school, "\"3\"", alien).statusCode(404).body("code", equalTo("account-not-found"));
    }

    @Test
    void anothersInstitutionIsNotThereAndAnAuditorWritesNothing() {
        var school = school();
        var other = new Municipality();
        for (var path : List.of("", "/cover", "/estimates", "/accounts")) {
            other.as("debt-analyst")
                    .get("/v1/institutions/" + school + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("institution-not-found"));
        }
        other.estimate(school, heating("1.00", "2022-01-10")).statusCode(404);
        assertThat(other.get("/v1/institutions").getList("items")).isEmpty();
        town.bad("auditor")
                .body(Map.of("inn", Town.inn(999_999), "name", "МБУ"))
                .post("/v1/institutions")
                .then()
                .statusCode(403);
        town.bad("auditor")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(heating("1.00", "2022-01-10"))
                .post("/v1/institutions/" + school + "/estimates")
                .then()
                .statusCode(403);
        Api.as("supplier", town.supplier, null).get("/v1/institutions").then().statusCode(403);
    }

    @Test
    void aNameChangesWithItsVersionAndAnInnIsTakenOnce() {
        var school = school();
        var renamed = Map.of("name", "МАОУ «Школа»");
        town.bad("debt-analyst")
                .body(renamed)
                .patch("/v1/institutions/" + school)
                .then()
                .statusCode(428);
        town.as("debt-analyst")
                .header("If-Match", "\"1\"")
                .body(renamed)
                .patch("/v1/institutions/" + school)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("МАОУ «Школа»"));
        town.as("debt-analyst")
                .header("If-Match", "\"1\"")
                .body(renamed)
                .patch("/v1/institutions/" + school)
                .then()
                .statusCode(412);
        town.as("debt-analyst")
                .body(Map.of("inn", inn, "name", "Двойник"))
                .post("/v1/institutions")
                .then()
                .statusCode(409)
                .body("code", equalTo("institution-exists"));
        assertThat(town.get("/v1/institutions?inn=" + inn).getList("items.id")).containsExactly(school);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var school = school();
        refused(school, Map.of("on", "2022-04-12"), 422, "estimate-day");
        refused(school, Map.of("year", 2026), 422, "estimate-year");
        refused(school, Map.of("amount", "-0.01"), 422, "estimate-amount");
        refused(school, Map.of("amount", "100000000000.01"), 422, "money-out-of-range");
        refused(school, Map.of("planResource", "COAL"), 400, "malformed-json");
        refused(school, Map.of("document", " "), 400, "validation-failed");
        for (var query : List.of("year=1999", "year=2026", "asOf=x", "cursor=x", "state=POOR")) {
            town.bad("auditor").get("/v1/institutions?" + query).then().statusCode(400);
        }
        town.bad("debt-analyst")
                .body(Map.of("inn", "7707083894", "name", "МБУ"))
                .post("/v1/institutions")
                .then()
                .statusCode(422)
                .body("code", equalTo("inn-invalid"));
        town.bad("debt-analyst")
                .body(Map.of("inn", Town.inn(999_998), "name", "МБУ", "oktmo", "46000000"))
                .post("/v1/institutions")
                .then()
                .statusCode(403);
        town.bad("debt-analyst")
                .body(heating("1.00", "2022-01-10"))
                .post("/v1/institutions/" + school + "/estimates")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        assertThat(probe.published(town.oktmo)).isEmpty();
    }

    private void refused(String school, Map<String, Object> wrong, int status, String code) {
        var body = new HashMap<>(heating("1.00", "2022-01-10"));
        body.putAll(wrong);
        town.estimate(school, body).statusCode(status).body("code", equalTo(code));
    }

    private String school() {
        town.account("Ш-1", "MUNICIPAL_ORGANISATION", inn);
        var lines = new StringBuilder();
        for (int month : new int[] {1, 2, 3, 4, 10, 11, 12}) {
            lines.append("Ш-1;HEATING;2021-%02d;1000.00\n".formatted(month));
        }
        for (int month = 1; month <= 3; month++) {
            lines.append("Ш-1;HEATING;2022-%02d;1200.00\n".formatted(month));
        }
        town.charges(lines + "Ш-1;ELECTRICITY;2022-02;500.00\nШ-1;ELECTRICITY;2022-03;501.00\n");
        return town.institution(inn, "МБОУ «Школа»");
    }
}
