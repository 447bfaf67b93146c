package ru.zhku.measures.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;
import ru.zhku.measures.Town;

/** Real events (each delivered twice) in, indicators out. */
@QuarkusTest
class IndicatorsFeatureTest {

    @Test
    void withoutFactsEveryIndicatorSaysHonestlyThatItHasNone() {
        var town = new Town();
        var rows = indicators(town, town.loadPlan(), "2022-Q1");
        assertThat(rows.getList("items")).hasSize(28);
        assertThat(rows.getList("items.value")).containsOnlyNulls();
        assertThat(rows.getList("items.reason")).doesNotContainNull();
        assertRow(rows, "M01.1", "NO_DATA", null, null, null);
        assertRow(rows, "M01.2", "UNCONFIRMED", null, null, null);
        assertRow(rows, "M07.1", "NO_DATA", null, null, null);
        assertRow(rows, "M04.1", "NO_DATA", null, null, null);
        assertRow(rows, "M09.1", "NOT_COMPUTED_YET", null, null, null);
    }

    @Test
    void theDebtIsReckonedFromInventoryAndAnalyses() {
        var town = new Town();
        var plan = town.loadPlan();
        town.analysisPublished("2021-12-31", "2022-01-06", "0.00", "800.00", "800.00");
        town.analysisPublished("2022-03-31", "2022-04-06", "500.00", "1000.00", "1500.00");
        var inventory = town.inventoryClosed("2022-03-31", "2022-04-08", "500.00", "1000.00", "1500.00");
        town.settle();
        var rows = indicators(town, plan, "2022-Q1");
        assertRow(rows, "M01.1", "COMPUTED", "1500.00", "1500.00", null);
        assertRow(rows, "M02.1", "COMPUTED", "1000.00", "1000.00", null);
        assertRow(rows, "M05.2", "COMPUTED", "60.00", "60.00", null);
        assertRow(rows, "M10.1", "COMPUTED", "25.00", "200.00", "800.00");
        assertRow(rows, "M03.4", "COMPUTED", "-25.00", "-200.00", "800.00");
        assertThat(rows.getString(row("M01.1") + "asOf")).isEqualTo("2022-03-31");
        for (var name : new String[] {"M01.1", "DEBT_VOLUME_TOTAL"}) {
            town.as("auditor")
                    .get("/v1/plans/" + plan + "/indicators/" + name + "/sources?period=2022-Q1")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(1))
                    .body("items[0].eventId", equalTo(inventory.toString()))
                    .body("items[0].data.totals.principal", equalTo("1500.00"));
        }
    }

    @Test
    void theEstimatesOfInstitutionsAreHeldAgainstTheirUtilities() {
        var town = new Town();
        var plan = town.loadPlan();
        town.budgetCoverChecked(2022, "2022-02-06", "900.00", "700.00", "200.00");
        var check = town.budgetCoverChecked(2022, "2022-03-06", "1000.00", "900.00", "100.00");
        town.budgetCoverChecked(2021, "2022-03-06", "500.00", "500.00", "0.00");
        town.settle();
        var rows = indicators(town, plan, "2022-Q1");
        assertRow(rows, "M06.1", "COMPUTED", "900.00", "900.00", "1000.00");
        assertThat(rows.getString(row("M06.1") + "asOf")).isEqualTo("2022-03-06");
        assertRow(indicators(town, plan, "2022-02"), "M06.1", "COMPUTED", "700.00", "700.00", "900.00");
        assertRow(indicators(town, plan, "2022-01"), "M06.1", "NO_DATA", null, null, null);
        town.as("auditor")
                .get("/v1/plans/" + plan + "/indicators/M06.1/sources?period=2022-Q1")
                .then()
                .statusCode(200)
                .body("items[0].eventId", equalTo(check.toString()));
    }

    @Test
    void theStockIsReadOffItsMonthlyCounts() {
        var town = new Town();
        var plan = town.loadPlan();
        town.premisesCounted("2022-02-28", "2022-03-06", 5, 2);
        town.premisesCounted("2022-03-31", "2022-04-06", 3, 1);
        town.settle();
        var rows = indicators(town, plan, "2022-Q1");
        assertRow(rows, "M04.1", "COMPUTED", "3", "3", null);
        assertRow(rows, "M04.2", "COMPUTED", "4", "4", null);
        assertRow(rows, "M04.3", "COMPUTED", "3", "3", null);
        assertRow(rows, "M04.4", "COMPUTED", "3", "3", null);
        assertRow(rows, "M05.1", "COMPUTED", "7", "7", null);
        assertThat(rows.getString(row("M05.3") + "note")).contains("350,50");
        assertRow(indicators(town, plan, "2022-03&asOf=2022-04-05"), "M04.1", "NO_DATA", null, null, null);
    }

    @Test
    void anEarlierDayIsAnsweredByWhatWasKnownThen() {
        var town = new Town();
        var plan = town.loadPlan();
        town.analysisPublished("2022-03-31", "2022-04-06", "500.00", "1000.00", "1500.00");
        town.settle();
        var before = indicators(town, plan, "2022-03&asOf=2022-04-05");
        assertRow(before, "M02.1", "NO_DATA", null, null, null);
        assertThat(before.getString(row("M02.1") + "reason")).contains("31.03.2022");
        assertRow(indicators(town, plan, "2022-03&asOf=2022-04-06"), "M02.1", "COMPUTED", "1000.00", "1000.00", null);
    }

    @Test
    void aBlankCellCountsOnlyOnceItsReadingIsConfirmed() {
        var town = new Town();
        var plan = town.loadPlan();
        town.analysisPublished("2022-03-31", "2022-04-06", "500.00", "1000.00", "1500.00");
        town.registerImported("7707083893", "CHARGES", "2022-02-05");
        town.registerImported("7707083893", "CHARGES", "2022-03-05");
        town.registerImported("7710140679", "ACCOUNTS", "2022-03-01");
        town.registerImported("7710140679", "CHARGES", "2022-03-06");
        town.settle();
        assertRow(indicators(town, plan, "2022-Q1"), "M02.2", "UNCONFIRMED", null, null, null);
        town.confirm(plan, "M01.2", "2022-04-07");
        town.confirm(plan, "M02.2", "2022-04-08");
        var rows = indicators(town, plan, "2022-Q1");
        assertRow(rows, "M01.2", "COMPUTED", "1000.00", "1000.00", null);
        assertThat(rows.getList(row("M01.2") + "parts.code")).isEqualTo(java.util.List.of("M3_12"));
        assertRow(rows, "M02.2", "COMPUTED", "50.00", "1", "2");
        var dayBefore = indicators(town, plan, "2022-Q1&asOf=2022-04-07");
        assertRow(dayBefore, "M01.2", "COMPUTED", "1000.00", "1000.00", null);
        assertRow(dayBefore, "M02.2", "UNCONFIRMED", null, null, null);
    }

    @Test
    void debtorsAreSetAgainstClaims() {
        var town = new Town();
        var plan = town.loadPlan();
        town.thresholdExceeded(town.oktmo + "a", "SOCIAL_TENANT", "2022-01-11", "100.00", "0.00");
        town.thresholdExceeded(town.oktmo + "b", "SOCIAL_TENANT", "2022-02-11", "200.00", "50.00");
        town.thresholdExceeded(town.oktmo + "c", "OWNER", "2022-02-11", "999.00", "0.00");
        town.thresholdExceeded(town.oktmo + "d", "SOCIAL_TENANT", "2021-02-11", "999.00", "0.00");
        town.thresholdCleared(town.oktmo + "d", "SOCIAL_TENANT", "2021-12-30");
        town.caseFiled("COURT_ORDER", "SUPPLIER", "150.00", "2022-03-01");
        town.settle();
        var rows = indicators(town, plan, "2022-Q1");
        assertRow(rows, "M07.1", "COMPUTED", "2.00", "2", "1");
        assertThat(rows.getString(row("M07.1") + "parts.find { it.code == 'ALL_SUM' }.numerator"))
                .isEqualTo("300.00");
        assertThat(rows.getString(row("M07.1") + "parts.find { it.code == 'MUNICIPALITY_SUM' }.numerator"))
                .isEqualTo("50.00");
        assertThat(rows.getString(row("M07.1") + "parts.find { it.code == 'MUNICIPALITY_COUNT' }.value"))
                .isNull();
        assertThat(rows.getInt(row("M07.1") + "sourceEventsTotal")).isEqualTo(3);
        var first = "/v1/plans/" + plan + "/indicators/M07.1/sources?period=2022-Q1&limit=2";
        var next = town.as("auditor")
                .get(first)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .<String>path("next");
        town.as("auditor")
                .get(first + "&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    /** The class on the day of crossing decides, and the debt ends with its clearing whatever the class by then. */
    @Test
    void aFlatThatWasPrivatisedMeanwhileStopsCountingOnceItsDebtIsCleared() {
        var town = new Town();
        var plan = town.loadPlan();
        town.thresholdExceeded(town.oktmo + "privatised", "SOCIAL_TENANT", "2021-11-11", "100.00", "0.00");
        town.thresholdCleared(town.oktmo + "privatised", "OWNER", "2022-03-15");
        town.thresholdExceeded(town.oktmo + "owner", "OWNER", "2021-11-11", "50.00", "0.00");
        town.thresholdCleared(town.oktmo + "owner", "SOCIAL_TENANT", "2022-03-15");
        town.settle();
        assertRow(indicators(town, plan, "2022-Q1"), "M07.1", "NO_DATA", null, "1", "0");
        assertRow(indicators(town, plan, "2022-Q2"), "M07.1", "NO_DATA", null, "0", "0");
    }

    @Test
    void whatIsKnownOnALaterDayNobodyAnswers() {
        var town = new Town();
        var today = Api.as("admin").get("/v1/business-clock").then().extract().<String>path("today");
        town.as("auditor")
                .get("/v1/plans/" + town.loadPlan() + "/indicators?period=2022&asOf=2099-01-01")
                .then()
                .statusCode(200)
                .body("asOf", equalTo(today));
    }

    @Test
    void wrongQuestionsAreToldAsSuch() {
        var town = new Town();
        var plan = town.loadPlan();
        for (var period : new String[] {"", "?period=2022-13", "?period=2022-Q5", "?period=март"}) {
            Api.badToken(ru.zhku.kit.test.Tokens.of("auditor", null, town.oktmo))
                    .get("/v1/plans/" + plan + "/indicators" + period)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("2022-Q1"));
        }
        town.as("auditor")
                .get("/v1/plans/" + plan + "/indicators/M99.9/sources?period=2022-Q1")
                .then()
                .statusCode(404);
        new Town()
                .as("auditor")
                .get("/v1/plans/" + plan + "/indicators?period=2022-Q1")
                .then()
                .statusCode(404);
        town.as("bailiff")
                .get("/v1/plans/" + plan + "/indicators?period=2022-Q1")
                .then()
                .statusCode(403);
    }

    private static JsonPath indicators(Town town, String plan, String period) {
        return town.as("auditor")
                .get("/v1/plans/" + plan + "/indicators?period=" + period)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String row(String mechanism) {
        return "items.find { it.mechanismId == '" + mechanism + "' }.";
    }

    private static void assertRow(
            JsonPath rows, String mechanism, String status, String value, String numerator, String denominator) {
        assertThat(rows.getString(row(mechanism) + "status")).as(mechanism).isEqualTo(status);
        assertThat(rows.getString(row(mechanism) + "value")).as(mechanism).isEqualTo(value);
        assertThat(rows.getString(row(mechanism) + "numerator")).as(mechanism).isEqualTo(numerator);
        assertThat(rows.getString(row(mechanism) + "denominator")).as(mechanism).isEqualTo(denominator);
    }
}
