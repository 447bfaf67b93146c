package ru.zhku.debt.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.penalty.domain.PenaltyExample;
import ru.zhku.kit.test.Api;

/** {@code POST /v1/penalty-calculations} with the law as the migration brings it. */
@QuarkusTest
class PenaltyCalculationsTest {
    private static final String PATH = "/v1/penalty-calculations";

    @Test
    void theWorkedExamplesComeOut() {
        for (var example : PenaltyExample.all()) {
            check(example, "PER_CHARGE_HALF_UP", example.get("perCharge"));
            check(example, "PER_SEGMENT_HALF_UP", example.get("perSegment"));
        }
    }

    private static void check(PenaltyExample example, String rounding, String penalty) {
        var charge = new HashMap<String, Object>();
        charge.put("id", "c1");
        charge.put("serviceMonth", example.get("serviceMonth"));
        charge.put("amount", example.get("amount"));
        charge.put("dueOn", example.isDueStated() ? example.get("dueOn") : null);
        var request = Map.of(
                "schedule", example.get("schedule"),
                "asOf", example.get("asOf"),
                "policy",
                        Map.of(
                                "ratePolicy",
                                example.get("ratePolicy"),
                                "moratorium497Test",
                                example.get("moratorium497Test"),
                                "allocation",
                                "STATED_PERIOD_THEN_OLDEST",
                                "rounding",
                                rounding),
                "charges", List.of(charge),
                "payments",
                        example.payments().stream()
                                .map(payment -> Map.of("paidOn", payment[0], "amount", payment[1]))
                                .toList());
        var answer = Api.as("lawyer").body(request).post(PATH).then().statusCode(200);
        answer.body("charges[0].dueOn", equalTo(example.get("dueOn")))
                .body("charges[0].penalty", equalTo(penalty))
                .body("totalPenalty", equalTo(penalty))
                .body("ratesVerifiedThrough", equalTo("2026-10-22"))
                .body("legalBasis", containsString("ст."));
        var segments = answer.extract().jsonPath().<Map<String, Object>>getList("charges[0].segments");
        assertThat(segments.stream().map(PenaltyCalculationsTest::describe))
                .as("%s", example)
                .containsExactlyElementsOf(example.segments());
    }

    private static String describe(Map<String, Object> segment) {
        return List.of(
                        "principal",
                        "from",
                        "to",
                        "firstDelayDay",
                        "lastDelayDay",
                        "ratePercent",
                        "denominator",
                        "amountExact")
                .stream()
                .map(name -> String.valueOf(segment.get(name)))
                .collect(java.util.stream.Collectors.joining(","));
    }

    @Test
    void chargesStandInTheOrderOfTheRequestAndTheTotalIsTheSumOfTheRoundedOnes() {
        var answer = calculate("""
                {"schedule": "CITIZEN_155_14", "asOf": "2024-06-30",
                 "charges": [{"id": "later", "serviceMonth": "2024-02", "amount": "333.33"},
                             {"id": "earlier", "serviceMonth": "2024-01", "amount": "333.33"},
                             {"id": "future", "serviceMonth": "2024-06", "amount": "333.33"}],
                 "payments": [{"paidOn": "2024-05-20", "amount": "400"}]}
                """);
        answer.statusCode(200)
                .body("charges.id", contains("later", "earlier", "future"))
                .body("charges.outstanding", contains("266.66", "0.00", "333.33"))
                .body("charges.segments[1].principal", contains("333.33", "333.33"))
                .body("charges[2].segments", hasSize(0))
                .body("warnings", hasSize(1))
                .body("warnings[0]", containsString("начисления: future"));
        var sums = answer.extract().jsonPath();
        var sum = sums.getList("charges.penalty", String.class).stream()
                .map(java.math.BigDecimal::new)
                .reduce(java.math.BigDecimal::add);
        assertThat(sum).contains(new java.math.BigDecimal(sums.getString("totalPenalty")));
    }

    @Test
    void aDayBehindTheVerifiedRatesComesWithAWarning() {
        calculate("""
                {"schedule": "CITIZEN_155_14", "asOf": "2026-11-23",
                 "charges": [{"id": "c1", "serviceMonth": "2026-03", "amount": "8640.32"}]}
                """)
                .statusCode(200)
                .body("totalPenalty", equalTo("997.62"))
                .body("warnings", contains(startsWith("Ставки проверены по 22.10.2026")))
                .body("legalBasis", containsString("177-ФЗ"))
                .body("legalBasis", containsString("№ 329"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asOf 2027 | 422 | rates-not-known | {'schedule':'CITIZEN_155_14','asOf':'2027-03-01','charges':["
                        + "{'id':'a','serviceMonth':'2026-11','amount':'1'}]}",
                "due in 2028 | 422 | calendar-not-known | {'schedule':'CITIZEN_155_14','asOf':'2026-03-01','charges':["
                        + "{'id':'a','serviceMonth':'2027-12','amount':'1'}]}",
                "due in 2018 | 422 | calendar-not-known | {'schedule':'CITIZEN_155_14','asOf':'2026-03-01','charges':["
                        + "{'id':'a','serviceMonth':'2018-10','amount':'1'}]}",
                "refund | 422 | refund-exceeds-payments | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':["
                        + "{'id':'a','serviceMonth':'2023-12','amount':'1'}],'payments':[{'paidOn':'2024-02-01',"
                        + "'amount':'-1'}]}",
                "huge | 422 | money-out-of-range | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':["
                        + "{'id':'a','serviceMonth':'2023-12','amount':'100000000000.01'}]}"
            })
    void whatCannotBeReckonedIsRefused(String why, int status, String code, String body) {
        calculate(body.replace('\'', '"')).statusCode(status).body("code", equalTo(code));
    }

    /** Of hundreds of lines the wrong one is named. */
    @Test
    void aSumOutOfRangeIsPointedAt() {
        var good = "{'id':'a','serviceMonth':'2023-12','amount':'1'}";
        var huge = "{'id':'b','serviceMonth':'2023-12','amount':'11111111111111111111'}";
        var body = "{'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[" + good + "," + huge + "]}";
        calculate(body.replace('\'', '"'))
                .statusCode(422)
                .body("code", equalTo("money-out-of-range"))
                .body("violations[0].pointer", equalTo("/charges/1/amount"));
        body = "{'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[" + good + "],'payments':["
                + "{'paidOn':'2024-02-01','amount':'-100000000000.01'}]}";
        calculate(body.replace('\'', '"')).statusCode(422).body("violations[0].pointer", equalTo("/payments/0/amount"));
        for (var wrong : new String[] {"1", "true", "'1e3'", "' 1'", "['1']"}) {
            body = "{'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[" + good.replace("'1'", wrong) + "]}";
            calculate(body.replace('\'', '"'))
                    .statusCode(400)
                    .body("code", equalTo("malformed-json"))
                    .body("violations[0].pointer", equalTo("/charges/0/amount"));
        }
    }

    @Test
    void aLateYearIsNoHindranceWhereNoRateIsNeeded() {
        calculate("""
                {"schedule": "CITIZEN_155_14", "asOf": "2027-01-10", "policy": null,
                 "charges": [{"id": "c1", "serviceMonth": "2026-11", "amount": "10", "dueOn": null}], "payments": null}
                """).statusCode(200).body("totalPenalty", equalTo("0.00")).body("warnings", hasSize(0));
        calculate("""
                {"schedule": "OTHER_CONSUMER", "asOf": "2024-01-10", "policy": {"ratePolicy": null},
                 "charges": [{"id": "c1", "serviceMonth": "2028-11", "amount": "10", "dueOn": "2028-12-18"}]}
                """)
                .statusCode(200)
                .body("charges[0].outstanding", equalTo("10.00"))
                .body("totalPenalty", equalTo("0.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/charges | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01'}",
                "/schedule | {'schedule':1,'asOf':'2024-03-01','charges':[{'id':'a','serviceMonth':'2024-01',"
                        + "'amount':'1'}]}",
                "/charges | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[]}",
                "/charges/0 | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[null]}",
                "/charges/0/id | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':' ',"
                        + "'serviceMonth':'2024-01','amount':'1'}]}",
                "/charges/0/id | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':1,"
                        + "'serviceMonth':'2024-01','amount':'1'}]}",
                "/charges/0/colour | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1','colour':'red'}]}",
                "/charges/0/serviceMonth | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-13','amount':'1'}]}",
                "/charges/0/serviceMonth | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'','amount':'1'}]}",
                "/charges/0/serviceMonth | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'0024-01','amount':'1'}]}",
                "/charges/0/amount | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'0.00'}]}",
                "/charges/0/amount | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'-1'}]}",
                "/charges/0/amount | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1.005'}]}",
                "/charges/0/amount | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':5000.00}]}",
                "/charges/0/amount | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01'}]}",
                "/charges/0/dueOn | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1','dueOn':'2024-02-30'}]}",
                "/charges/0/dueOn | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1','dueOn':''}]}",
                "/charges/0/dueOn | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1','dueOn':'+999999999-12-31'}]}",
                "/charges/1/id | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1'},{'id':'a','serviceMonth':'2024-02','amount':'1'}]}",
                "/payments/0/amount | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1'}],'payments':[{'paidOn':'2024-01-01','amount':'0'}]}",
                "/payments/0/paidOn | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1'}],'payments':[{'amount':'1'}]}",
                "/payments/0/paidOn | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1'}],'payments':[{'paidOn':'01.02.2024','amount':'1'}]}",
                "/payments/0/serviceMonth | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1'}],'payments':[{'paidOn':'2024-01-01','amount':'1',"
                        + "'serviceMonth':'january'}]}",
                "/asOf | {'schedule':'CITIZEN_155_14','charges':[{'id':'a','serviceMonth':'2024-01','amount':'1'}]}",
                "/asOf | {'schedule':'CITIZEN_155_14','asOf':19000,'charges':[{'id':'a','serviceMonth':'2024-01',"
                        + "'amount':'1'}]}",
                "/asOf | {'schedule':'CITIZEN_155_14','asOf':'1700-01-01','charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1'}]}",
                "/schedule | {'asOf':'2024-03-01','charges':[{'id':'a','serviceMonth':'2024-01','amount':'1'}]}",
                "/schedule | {'schedule':'CITIZEN','asOf':'2024-03-01','charges':[{'id':'a','serviceMonth':'2024-01',"
                        + "'amount':'1'}]}",
                "/policy/rounding | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','policy':{'rounding':'DOWN'},"
                        + "'charges':[{'id':'a','serviceMonth':'2024-01','amount':'1'}]}",
                "/extra | {'schedule':'CITIZEN_155_14','asOf':'2024-03-01','extra':1,'charges':[{'id':'a',"
                        + "'serviceMonth':'2024-01','amount':'1'}]}"
            })
    void badInputIsPointedAt(String pointer, String body) {
        calculate(body.replace('\'', '"')).statusCode(400).body("violations.pointer", contains(pointer));
    }

    @Test
    void aRequestIsBounded() {
        var charges = IntStream.rangeClosed(0, PenaltyRequest.MOST)
                .mapToObj(i -> Map.of("id", "c" + i, "serviceMonth", "2024-01", "amount", "1.00"))
                .toList();
        Api.bad("admin")
                .body(Map.of("schedule", "CITIZEN_155_14", "asOf", "2024-03-01", "charges", charges))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/charges"));
        var payments = new ArrayList<Map<String, String>>();
        for (int i = 0; i < PenaltyRequest.MOST; i++) {
            payments.add(Map.of("paidOn", "2024-03-01", "amount", "20.00"));
        }
        var many = charges.subList(1, charges.size()).stream()
                .map(charge -> Map.of("id", charge.get("id"), "serviceMonth", "2024-01", "amount", "1000.00"))
                .toList();
        Api.as("admin")
                .body(Map.of("schedule", "CITIZEN_155_14", "asOf", "2024-03-01", "charges", many, "payments", payments))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("penalty-too-large"));
    }

    @Test
    void onlyThoseWhoReadDebtsMayReckon() {
        var body = "{}";
        Api.anonymous().body(body).post(PATH).then().statusCode(401);
        Api.bad("bailiff").body(body).post(PATH).then().statusCode(403);
        Api.bad("supplier").body(body).post(PATH).then().statusCode(403);
        Api.bad("auditor").body(body).post(PATH).then().statusCode(400);
        Api.bad("debt-analyst").body("").post(PATH).then().statusCode(400);
        Api.bad("debt-analyst").body("null").post(PATH).then().statusCode(400);
        Api.bad("debt-analyst").body("[]").post(PATH).then().statusCode(400);
        Api.bad("debt-analyst").body("{").post(PATH).then().statusCode(400);
    }

    private static ValidatableResponse calculate(String body) {
        return Api.bad("debt-analyst").body(body).post(PATH).then();
    }
}
