package ru.zhku.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.test.Api;

@QuarkusTest
class ReferenceFeatureTest {
    @Test
    void theStateDutyOfTheSurface() {
        Api.as("lawyer")
                .get("/v1/state-duty?amount=156789.10&route=CLAIM&sentOn=2024-09-09")
                .then()
                .statusCode(200)
                .body("duty", equalTo("5704.00"))
                .body("legalBasis", containsString("333.19"))
                .body("warnings", empty());
        Api.as("auditor")
                .get("/v1/state-duty?amount=12345.67&route=COURT_ORDER")
                .then()
                .body("duty", equalTo("247.00"));
    }

    @Test
    void aDayBeyondTheVerifiedTableIsReckonedWithAWarning() {
        Api.as("lawyer")
                .get("/v1/state-duty?amount=156789.10&route=CLAIM&sentOn=2099-01-01")
                .then()
                .statusCode(200)
                .body("duty", equalTo("5704.00"))
                .body("verifiedThrough", equalTo("2026-11-23"))
                .body("warnings", hasSize(1))
                .body("warnings[0]", containsString("2099-01-01"));
    }

    @Test
    void anOrderAboveItsLimitIsReckonedWithAWarning() {
        Api.as("lawyer")
                .get("/v1/state-duty?amount=500000.01&route=COURT_ORDER&sentOn=2024-09-09")
                .then()
                .statusCode(200)
                .body("duty", equalTo("7500.00"))
                .body("warnings", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "amount=0&route=CLAIM, 422",
        "amount=-5&route=CLAIM, 422",
        "amount=1e3&route=CLAIM, 400",
        "amount=1 000&route=CLAIM, 400",
        "amount=99999999999999999999&route=CLAIM, 422",
        "amount=1&route=DUEL, 400",
        "amount=1, 400",
        "route=CLAIM, 400",
        "amount=1&route=CLAIM&sentOn=2022-02-30, 400",
        "amount=1&route=CLAIM&sentOn=1999-01-01, 422",
        "amount=1&route=CLAIM&colour=red, 400",
    })
    void badQuestionsAboutTheDuty(String query, int status) {
        Api.bad("lawyer")
                .get("/v1/state-duty?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void theLimitationOfAPayment() {
        Api.as("lawyer")
                .get("/v1/limitation?dueOn=2022-05-11&asOf=2025-04-12")
                .then()
                .statusCode(200)
                .body("expiresOn", equalTo("2025-05-12"))
                .body("state", equalTo("RUNNING"))
                .body("warningMonths", equalTo(1))
                .body("calendarUnverified", equalTo(false));
        Api.bad("lawyer").get("/v1/limitation").then().statusCode(400);
        Api.bad("lawyer").get("/v1/limitation?dueOn=2022-13-01").then().statusCode(400);
    }

    @Test
    void everyCodeHasARussianLabel() {
        Api.as("lawyer")
                .get("/v1/dictionaries")
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        hasItems("candidate-statuses", "claimants", "case-states", "case-acts", "outcomes"));
        Api.as("lawyer")
                .get("/v1/dictionaries/candidate-statuses")
                .then()
                .body("items[0].code", equalTo("OPEN"))
                .body("items[0].label", equalTo("Открыт"));
    }

    /** A refusal without a text would end as a 500. */
    @Test
    void everyRefusalIsInTheCatalogue() throws Exception {
        var codes =
                new HashSet<>(Api.as("lawyer").get("/v1/problems").jsonPath().getList("items.code", String.class));
        var used = new HashSet<String>();
        var pattern = Pattern.compile("Refusal\\.(?:of|at)\\(\\s*(?:\"[^\"]*\",\\s*|[^\",()]+\\? *\"[^\"]*\" *:"
                + " *\"[^\"]*\",\\s*)?\"([a-z]+(?:-[a-z]+)+)\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(codes).containsAll(used);
    }
}
