package ru.zhku.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.zhku.local.Service;

/** One debt from the supplier's register to the plan's indicator, each number reckoned by hand. */
@ExtendWith(RunningSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class StoryTest {

    private static final String CHARGES = """
            accountNumber;resource;serviceMonth;amount
            A-1;HEATING;2021-09;1000,00
            A-1;HEATING;2021-10;1000,00
            A-1;HEATING;2021-11;1000,00
            A-1;HEATING;2021-12;1000,00
            A-1;RENT;2021-09;200.00
            A-1;RENT;2021-10;200.00
            A-1;RENT;2021-11;200.00
            A-1;RENT;2021-12;200.00
            A-2;HEATING;2021-12;1000.00
            """;

    private final Town town;

    StoryTest(Town town) {
        this.town = town;
    }

    @Test
    @Order(1)
    void registersAreAgedToTheKopeck() {
        town.introduceSupplier();
        town.post("ACCOUNTS", """
                accountNumber;street;house;flat;consumerGroup;tenure;payerName;payerInn;email
                A-1;ул. Мира;1;1;POPULATION;SOCIAL_TENANT;Примерова Полина Петровна;500100732259;a1@example.org
                A-2;ул. Мира;1;2;POPULATION;OWNER;Образцов Олег Олегович;;
                """);
        town.post("CHARGES", CHARGES);
        town.post("PAYMENTS", """
                accountNumber;paidOn;amount;operationCode
                A-1;2021-12-20;500.00;P-1
                A-2;2022-01-02;1300.00;P-2
                """);

        // P-1 pays the charges due 2021-10-11 in proportion: 416.67 of the heating, 83.33 of the rent
        assertThat(town.ageing("2022-01-03"))
                .containsExactlyInAnyOrder(
                        "HEATING M1_3 1583.33",
                        "HEATING UP_TO_1_MONTH 1000.00",
                        "HEATING NOT_DUE 1000.00",
                        "RENT M1_3 316.67",
                        "RENT UP_TO_1_MONTH 200.00",
                        "RENT NOT_DUE 200.00");
        assertThat(town.totals("2022-01-03").toString())
                .isEqualTo("{\"notDue\":\"1200.00\",\"overdue\":\"3100.00\",\"principal\":\"4300.00\","
                        + "\"advance\":\"300.00\",\"balance\":\"4000.00\"}");
    }

    @Test
    @Order(2)
    void theSameFileAgainPostsNothing() {
        var before = town.totals("2022-01-03");
        var again = town.send("CHARGES", CHARGES);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("linesPosted").asInt()).isEqualTo(9);
        assertThat(town.totals("2022-01-03")).isEqualTo(before);
    }

    @Test
    @Order(3)
    void theNewDayMakesADebtor() {
        town.moveClock("2022-01-10");
        assertThat(town.overThreeMonths()).isEmpty();
        town.moveClock("2022-01-11");

        assertThat(town.overThreeMonths())
                .extracting(
                        debtor -> debtor.path("accountNumber").asText(),
                        debtor -> debtor.path("overdue").asText(),
                        debtor -> debtor.path("monthlyCharge").asText())
                .containsExactly(tuple("A-1", "4300.00", "1200.00"));
        assertThat(town.candidates("A-1"))
                .extracting(
                        candidate -> candidate.path("claimant").asText(),
                        candidate -> candidate.path("overdue").asText(),
                        candidate -> candidate.path("status").asText())
                .containsExactlyInAnyOrder(
                        tuple("MUNICIPALITY", "716.67", "OPEN"), tuple("SUPPLIER", "3583.33", "OPEN"));
    }

    @Test
    @Order(4)
    void theResidentIsWarnedOnceByMail() throws Exception {
        var notice = town.awaitNotice(
                "accountId=" + town.accountId("A-1"),
                found -> !found.path("state").asText().equals("REQUESTED"));
        assertThat(notice.path("amount").asText()).isEqualTo("4300.00");
        assertThat(notice.path("channel").asText()).isEqualTo("EMAIL");
        assertThat(notice.path("origin").asText()).isEqualTo("THRESHOLD");
        assertThat(notice.path("state").asText()).isEqualTo("SENT");
        try (var letters = Files.list(town.suite().mailbox().folder())) {
            assertThat(letters.map(StoryTest::text)).singleElement().asString().contains("a1@example.org");
        }
    }

    @Test
    @Order(5)
    void theClaimIsServedWithProof() {
        var claim = town.post(
                "lawyer", Service.LITIGATION, "/v1/claims", Map.of("candidateId", candidate("MUNICIPALITY")), Map.of());
        assertThat(claim.path("amount").asText()).isEqualTo("716.67");
        var claimId = claim.path("id").asText();
        var notice = town.awaitNotice(
                "requestId=" + claimId, found -> found.path("state").asText().equals("READY"));
        var noticePath = "/v1/notices/" + notice.path("id").asText();
        var version = town.get(Service.NOTIFICATION, noticePath).path("version").asText();
        var proof = Map.of("kind", "HAND_SIGNATURE", "reference", "Реестр вручения 1");
        town.post(
                "resident-clerk",
                Service.NOTIFICATION,
                noticePath + "/acts",
                Map.of("kind", "HAND_OVER", "on", "2022-01-11", "proof", proof),
                Map.of("If-Match", "\"" + version + "\""));
        town.settle();
        assertThat(town.get(Service.LITIGATION, "/v1/claims/" + claimId)
                        .path("servedOn")
                        .asText())
                .isEqualTo("2022-01-11");
    }

    @Test
    @Order(6)
    void theCaseGoesToCourt() {
        var body = Map.of(
                "candidateId", candidate("MUNICIPALITY"), "kind", "COURT_ORDER", "court", "Мировой судья, участок 1");
        var opened = town.post("lawyer", Service.LITIGATION, "/v1/court-cases", body, Map.of());
        var filed = act(opened, Map.of("kind", "FILE", "on", "2022-01-11"));
        assertThat(filed.path("courtCase").path("state").asText()).isEqualTo("FILED");
        var ordered = act(filed, Map.of("kind", "ISSUE_ORDER", "on", "2022-01-11"));
        assertThat(ordered.path("courtCase").path("awarded").asText()).isEqualTo("716.67");
    }

    @Test
    @Order(7)
    void thePlanShowsItsIndicators() {
        town.post("debt-analyst", Service.DEBT, "/v1/inventories", Map.of("asOf", "2021-12-31"), Map.of());
        var planId = town.post("plan-controller", Service.MEASURES, "/v1/plans", plan(), Map.of())
                .path("id")
                .asText();
        town.settle();

        var debt = indicator(planId, "M01.1", "2021-Q4");
        assertThat(debt.path("code").asText()).isEqualTo("DEBT_VOLUME_TOTAL");
        assertThat(debt.path("value").asText()).isEqualTo("3100.00");
        var proposed = indicator(planId, "M01.2", "2022-Q1");
        assertThat(proposed.path("status").asText()).isEqualTo("UNCONFIRMED");
        assertThat(proposed.path("value").isNull()).isTrue();

        var claims = indicator(planId, "M07.1", "2022-Q1");
        assertThat(claims.path("numerator").asText()).isEqualTo("1");
        assertThat(claims.path("denominator").asText()).isEqualTo("1");
        assertThat(claims.path("sourceEvents")).isNotEmpty();
    }

    @Test
    @Order(8)
    void noEventWasLeftBehind() {
        town.settle();
        assertThat(town.deadLetters()).isZero();
    }

    private String candidate(String claimant) {
        return town.candidates("A-1").stream()
                .filter(candidate -> candidate.path("claimant").asText().equals(claimant))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private JsonNode act(JsonNode detail, Map<String, String> act) {
        var path = "/v1/court-cases/" + detail.path("courtCase").path("id").asText() + "/acts";
        var version = "\"" + detail.path("version").asText() + "\"";
        return town.post("lawyer", Service.LITIGATION, path, act, Map.of("If-Match", version));
    }

    private JsonNode indicator(String planId, String mechanism, String period) {
        var path = "/v1/plans/" + planId + "/indicators?period=" + period;
        for (var item : town.get(Service.MEASURES, path).path("items")) {
            if (item.path("mechanismId").asText().equals(mechanism)) {
                return item;
            }
        }
        throw new AssertionError("no " + mechanism + " at " + path);
    }

    private byte[] plan() {
        return town.as("admin")
                .get(Service.MEASURES, "/plans/plan-2022.json")
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
