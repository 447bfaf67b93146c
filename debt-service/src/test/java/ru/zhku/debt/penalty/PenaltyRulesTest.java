package ru.zhku.debt.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.penalty.domain.LawOf2026;
import ru.zhku.kit.test.Api;

/** How the law of penalties is read and changed. Tests that change it use days that no other test asks for. */
@QuarkusTest
class PenaltyRulesTest {
    private static final String PATH = "/v1/penalty-rules";

    @Test
    void theKeyRatesAreThoseOfTheBank() {
        var rates = new ArrayList<Map<String, Object>>();
        var cursor = "";
        do {
            var page = Api.as("auditor")
                    .get(PATH + "?kind=KEY_RATE&state=APPROVED&limit=20" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            rates.addAll(page.getList("items"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        var shipped = LawOf2026.keyRates().stream()
                .map(rate -> rate.validFrom() + " " + rate.percent())
                .toList();
        assertThat(rates.stream()
                        .filter(rate -> "shipped".equals(rate.get("proposedBy")))
                        .map(rate -> rate.get("validFrom") + " " + new BigDecimal((String) rate.get("ratePercent"))))
                .containsExactlyElementsOf(shipped);
    }

    @Test
    void capsAndMoratoriaComeWithTheirNorms() {
        Api.as("lawyer")
                .get(PATH + "?kind=MORATORIUM&state=APPROVED&limit=2")
                .then()
                .statusCode(200)
                .body("items.code", contains("PP_424_2020", "PP_497_2022"))
                .body("items[1].validTo", equalTo("2022-09-30"))
                .body("items[1].obligationsBefore", equalTo("2022-04-01"))
                .body("items[1].schedules", hasSize(4))
                .body("items[1].inForce", equalTo(true));
        Api.as("lawyer")
                .get(PATH + "?kind=RATE_CAP&state=APPROVED&limit=6")
                .then()
                .statusCode(200)
                .body("items.capMode", contains("NONE", "FIXED", "LOWER_OF", "LOWER_OF", "LOWER_OF", "LOWER_OF"))
                .body("items[5].validTo", equalTo("2026-12-31"))
                .body("items[5].legalBasis", containsString("№ 329"));
    }

    /** A rule of 2150 is proposed, approved by another person, works at once, and is repealed again. */
    @Test
    void aRuleWorksAsSoonAsASecondPersonHasApprovedIt() {
        var calculation = """
                {"schedule": "OTHER_CONSUMER", "asOf": "2150-01-10", "charges":
                 [{"id": "c1", "serviceMonth": "2149-12", "amount": "1300.00", "dueOn": "2150-01-05"}]}
                """;
        calculate(calculation).statusCode(422).body("code", equalTo("rates-not-known"));

        var proposed = propose(Map.of(
                "kind", "RATE_CAP",
                "validFrom", "2150-01-01",
                "validTo", "2150-01-31",
                "capMode", "FIXED",
                "ratePercent", "7,50",
                "legalBasis", " ПП РФ № 1 "));
        var id = proposed.statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("PROPOSED"))
                .body("inForce", equalTo(false))
                .body("ratePercent", equalTo("7.5"))
                .body("legalBasis", equalTo("ПП РФ № 1"))
                .body("proposedBy", equalTo("test-admin"))
                .body("decidedBy", nullValue())
                .extract()
                .jsonPath()
                .getString("id");
        calculate(calculation).statusCode(422);

        var approve = PATH + "/" + id + "/approve";
        Api.bad("admin").post(approve).then().statusCode(428);
        Api.bad("admin").header("If-Match", "\"9\"").post(approve).then().statusCode(412);
        Api.bad("admin")
                .header("If-Match", "\"1\"")
                .post(approve)
                .then()
                .statusCode(403)
                .body("code", equalTo("penalty-rule-own"));
        Api.bad("debt-analyst").header("If-Match", "\"1\"").post(approve).then().statusCode(403);
        Api.asAnother("admin")
                .header("If-Match", "\"1\"")
                .post(approve)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("APPROVED"))
                .body("inForce", equalTo(true))
                .body("decidedBy", equalTo("another-admin"))
                .body("decidedAt", notNullValue());
        Api.asAnother("admin").header("If-Match", "\"2\"").post(approve).then().statusCode(409);

        calculate(calculation)
                .statusCode(200)
                .body("totalPenalty", equalTo("3.75")) // 1300 × 7.5 % × 5 / 130
                .body("warnings", hasSize(1))
                .body("legalBasis", containsString("ПП РФ № 1"));

        var repeal = propose(Map.of("kind", "REPEAL", "repeals", id, "legalBasis", "ПП РФ № 2"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        Api.asAnother("admin")
                .header("If-Match", "\"1\"")
                .post(PATH + "/" + repeal + "/approve")
                .then()
                .statusCode(200);
        Api.as("auditor").get(PATH + "/" + id).then().statusCode(200).body("inForce", equalTo(false));
        calculate(calculation).statusCode(422);
        propose(Map.of("kind", "REPEAL", "repeals", repeal, "legalBasis", "ПП РФ № 3"))
                .statusCode(422)
                .body("code", equalTo("penalty-rule-not-repealable"));
    }

    @Test
    void aLaterMoratoriumOfTheSameCodeReplacesTheEarlierOne() {
        approved(moratorium("2140-03-01", "2140-03-31"));
        var longer = approved(moratorium("2140-03-01", "2140-04-30"));

        Api.as("lawyer")
                .get(PATH + "?kind=MORATORIUM&limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.code == 'TEST_2140' }.inForce", contains(false, true));
        approved(Map.of("kind", "REPEAL", "repeals", longer, "legalBasis", "тест"));
    }

    private static Map<String, Object> moratorium(String from, String to) {
        return Map.of(
                "kind", "MORATORIUM",
                "validFrom", from,
                "validTo", to,
                "code", "TEST_2140",
                "who", "граждане",
                "schedules", List.of("CITIZEN_155_14"),
                "legalBasis", "тест");
    }

    @Test
    void aRejectedRuleNeverCounts() {
        var id = propose(
                        Map.of("kind", "KEY_RATE", "validFrom", "2149-01-01", "ratePercent", "1", "legalBasis", "тест"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        var reject = PATH + "/" + id + "/reject";
        Api.bad("admin")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", " "))
                .post(reject)
                .then()
                .statusCode(400);
        Api.as("admin")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "опечатка"))
                .post(reject)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("inForce", equalTo(false))
                .body("reason", equalTo("опечатка"));
        Api.asAnother("admin")
                .header("If-Match", "\"2\"")
                .post(PATH + "/" + id + "/approve")
                .then()
                .statusCode(409);
    }

    @Test
    void aProposalIsMadeOnceHoweverOftenItIsSent() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("kind", "KEY_RATE", "validFrom", "2148-01-01", "ratePercent", "1", "legalBasis", "тест");
        var first = Api.as("admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then();
        var again = Api.as("admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then();
        assertThat(again.extract().asString())
                .isEqualTo(first.statusCode(201).extract().asString());
        Api.bad("admin").body(body).post(PATH).then().statusCode(400).body("code", equalTo("idempotency-key-required"));
        Api.bad("debt-analyst")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(403);
        Api.bad("supplier").get(PATH).then().statusCode(403);
        Api.as("admin").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        Api.bad("admin").get(PATH + "?cursor=x").then().statusCode(400);
        Api.bad("admin").get(PATH + "?kind=RATE").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/kind | {'legalBasis':'x'}",
                "/legalBasis | {'kind':'KEY_RATE','validFrom':'2147-01-01','ratePercent':'1'}",
                "/ratePercent | {'kind':'KEY_RATE','validFrom':'2147-01-01','legalBasis':'x'}",
                "/ratePercent | {'kind':'KEY_RATE','validFrom':'2147-01-01','ratePercent':'-1','legalBasis':'x'}",
                "/ratePercent | {'kind':'KEY_RATE','validFrom':'2147-01-01','ratePercent':'1.23456','legalBasis':'x'}",
                "/validFrom | {'kind':'KEY_RATE','ratePercent':'1','legalBasis':'x'}",
                "/validFrom | {'kind':'KEY_RATE','validFrom':'1999-12-31','ratePercent':'1','legalBasis':'x'}",
                "/validTo | {'kind':'KEY_RATE','validFrom':'2147-01-01','validTo':'2147-02-01','ratePercent':'1',"
                        + "'legalBasis':'x'}",
                "/validTo | {'kind':'RATE_CAP','validFrom':'2147-01-02','validTo':'2147-01-01','capMode':'NONE',"
                        + "'legalBasis':'x'}",
                "/ratePercent | {'kind':'RATE_CAP','validFrom':'2147-01-02','capMode':'FIXED','legalBasis':'x'}",
                "/ratePercent | {'kind':'RATE_CAP','validFrom':'2147-01-02','capMode':'NONE','ratePercent':'1',"
                        + "'legalBasis':'x'}",
                "/code | {'kind':'MORATORIUM','validFrom':'2147-01-02','validTo':'2147-01-03','who':'x',"
                        + "'legalBasis':'x'}",
                "/code | {'kind':'MORATORIUM','validFrom':'2147-01-02','validTo':'2147-01-03','who':'x',"
                        + "'code':'ПП 1','legalBasis':'x'}",
                "/who | {'kind':'MORATORIUM','validFrom':'2147-01-02','validTo':'2147-01-03','who':' ',"
                        + "'code':'PP_1','legalBasis':'x'}",
                "/schedules | {'kind':'MORATORIUM','validFrom':'2147-01-02','validTo':'2147-01-03','who':'x',"
                        + "'code':'PP_1','schedules':[],'legalBasis':'x'}",
                "/verifiedThrough | {'kind':'VERIFIED_THROUGH','legalBasis':'x'}",
                "/repeals | {'kind':'REPEAL','legalBasis':'x'}",
                "/legalBasis | {'kind':'REPEAL','repeals':'00000000-0000-0000-0000-000000000000','legalBasis':'\\u0000'}"
            })
    void badProposalsArePointedAt(String pointer, String body) {
        Api.bad("admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.replace('\'', '"'))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains(pointer));
    }

    private static String approved(Map<String, Object> rule) {
        var id = propose(rule).statusCode(201).extract().jsonPath().getString("id");
        Api.asAnother("admin")
                .header("If-Match", "\"1\"")
                .post(PATH + "/" + id + "/approve")
                .then()
                .statusCode(200);
        return id;
    }

    private static ValidatableResponse propose(Map<String, Object> rule) {
        return Api.as("admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(rule)
                .post(PATH)
                .then();
    }

    private static ValidatableResponse calculate(String body) {
        return Api.as("lawyer").body(body).post("/v1/penalty-calculations").then();
    }
}
