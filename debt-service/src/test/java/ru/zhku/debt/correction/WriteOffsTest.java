package ru.zhku.debt.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** A debt is given up by two people, or by one within the limit of 100.00 that these tests set; and is taken up again. */
@QuarkusTest
class WriteOffsTest {
    private static final String PATH = "/v1/write-offs";

    private String inn;
    private String account;

    /** Heating and water of December 2018 (limitation over on 10 January 2022) and of January 2022; 100 came in March. */
    @BeforeEach
    void anAccountWithOldAndYoungDebts() {
        inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(
                inn,
                "CHARGES",
                Officers.CHARGES
                        + "A-1;HEATING;2018-12;300\nA-1;WATER_SUPPLY;2018-12;100\nA-1;HEATING;2022-01;90\nA-1;WATER_SUPPLY;2022-01;50\n");
        Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "A-1;;2022-03-01;100;" + UUID.randomUUID() + "\n");
        account = Officers.account(inn, "A-1");
        Officers.limit();
    }

    @AfterEach
    void theDateIsPutBack() {
        Days.back();
    }

    @Test
    void allThatIsPastLimitationIsWrittenOffByTwoPeople() {
        var made = Officers.made(PATH, expired());
        assertThat(made.getString("state")).isEqualTo("PROPOSED");
        assertThat(made.getString("amount")).isEqualTo("300.00");
        assertThat(made.getString("legalBasis")).isEqualTo("ГК РФ 196, 199, 200");
        assertThat(made.getList("charges.amount")).containsExactlyInAnyOrder("225.00", "75.00");
        assertThat(made.getList("charges.limitationExpiresOn")).containsOnly("2022-01-10");
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("440.00");

        act("anna", made, "APPROVE", null).statusCode(403).body("code", equalTo("write-off-own"));
        act("boris", made, "APPROVE", null)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("acts[0].madeBy", equalTo("boris"))
                .body("acts[0].documentId", notNullValue())
                .body("astray", equalTo("0.00"));

        var after = Officers.statement(account);
        assertThat(after.getString("totals.balance")).isEqualTo("140.00");
        assertThat(after.getList("charges.outstanding")).containsExactly("0.00", "0.00", "90.00", "50.00");
        assertThat(after.getList("corrections.purpose")).containsExactly("WRITE_OFF", "WRITE_OFF");
        assertThat(after.getList("corrections.documentId")).containsOnly(made.getString("id"));
        assertThat(Officers.statement(account, "2022-04-10").getString("totals.balance"))
                .as("the day before owed it still")
                .isEqualTo("440.00");
        Api.as("auditor")
                .get("/v1/ageing?asOf=2022-04-11&supplierInn=" + inn)
                .then()
                .body("totals.balance", equalTo("140.00"));
        act("boris", made, "REJECT", "поздно").statusCode(412);
        Officers.post("/v1/corrections", storno(after.getString("charges[0].chargeId")))
                .statusCode(409)
                .body("code", equalTo("correction-charge-written-off"));
        Officers.assertLedgerAgrees();
    }

    @Test
    void aReversalAboveTheLimitNeedsASecondPersonTooAndGivesTheOldAgeBack() {
        var before = Officers.statement(account, "2022-04-25");
        var made = Officers.made(PATH, expired());
        act("boris", made, "APPROVE", null).statusCode(200);
        Days.moveTo("2022-04-20");
        act("boris", made, 2, "REVERSE", null).statusCode(400).body("code", equalTo("write-off-reason"));
        act("boris", made, 2, "REVERSE", "должник признал долг письменно")
                .statusCode(200)
                .body("state", equalTo("REVERSAL_PROPOSED"));
        assertThat(Officers.statement(account, "2022-04-20").getString("totals.balance"))
                .isEqualTo("140.00");
        act("boris", made, 3, "APPROVE", null).statusCode(403);
        act("vera", made, 3, "REJECT", "нет письма").statusCode(200).body("state", equalTo("APPROVED"));
        act("boris", made, 4, "REVERSE", "письмо нашлось").statusCode(200);
        act("vera", made, 5, "APPROVE", null)
                .statusCode(200)
                .body("state", equalTo("REVERSED"))
                .body("astray", nullValue());

        var after = Officers.statement(account, "2022-04-25");
        assertThat(after.getMap("totals", String.class, String.class))
                .containsAllEntriesOf(Map.of(
                        "overdue", before.getString("totals.overdue"), "balance", before.getString("totals.balance")));
        var reopened = "charges.findAll { it.correction != null }";
        assertThat(after.getList(reopened + ".correction.reason")).containsOnly("письмо нашлось");
        assertThat(after.getList(reopened + ".dueOn"))
                .containsOnly("2019-01-10")
                .hasSize(2);
        assertThat(after.getList(reopened + ".bucket")).containsOnly("OVER_36");
        assertThat(after.getList(reopened + ".limitationExpiresOn")).containsOnly("2022-01-10");
        assertThat(Officers.statement(account, "2022-04-19").getString("totals.balance"))
                .isEqualTo("140.00");
        act("vera", made, 6, "REVERSE", "ещё раз").statusCode(409).body("code", equalTo("write-off-act-not-possible"));
        Officers.assertLedgerAgrees();
    }

    /** Were the debt counted once until the write-off and once more since its due date, a day would cost twice. */
    @Test
    void thePenaltyOfADebtTakenUpAgainIsReckonedOnce() {
        var heating = charge(2);
        var before = penalty();
        assertThat(before).isNotEqualTo("0.00");
        var made = Officers.made(PATH, named("ENFORCEMENT_IMPOSSIBLE", heating, null));
        assertThat(made.getString("state")).isEqualTo("APPROVED");
        Days.moveTo("2022-10-10");
        assertThat(penalty()).as("the day of the write-off ends it").isNotEqualTo(before);
        act("anna", made, 2, "REVERSE", "имущество нашлось").statusCode(200);
        assertThat(penalty()).isEqualTo(before);
        Officers.assertLedgerAgrees();
    }

    private String penalty() {
        return Api.as("lawyer")
                .get("/v1/accounts/" + account + "/penalty?asOf=2022-12-31&serviceMonthFrom=2022-01")
                .then()
                .statusCode(200)
                .extract()
                .path("accruedPenalty");
    }

    @Test
    void withinTheLimitOnePersonIsEnoughButNotInSlices() {
        var water = charge(3);
        var made = Officers.made(PATH, named("BANKRUPTCY_COMPLETED", water, null));
        assertThat(made.getString("state")).isEqualTo("APPROVED");
        assertThat(made.getList("acts.alone")).containsExactly(true);
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("390.00");

        var slice = Officers.made(PATH, named("BANKRUPTCY_COMPLETED", charge(2), "50.01"));
        assertThat(slice.getString("state"))
                .as("50.00 and 50.01 are more than the limit")
                .isEqualTo("PROPOSED");
        act("anna", slice, "REJECT", "ошиблась").statusCode(200).body("state", equalTo("REJECTED"));
        act("anna", made, 2, "REVERSE", "банкротство не завершено")
                .statusCode(200)
                .body("state", equalTo("REVERSED"));
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("440.00");
        Officers.assertLedgerAgrees();
    }

    @Test
    void slicesOfTwelveMonthsCountTogetherOnWhateverDays() {
        var first = Officers.made(PATH, named("BANKRUPTCY_COMPLETED", charge(3), null));
        assertThat(first.getString("state")).isEqualTo("APPROVED");
        Days.moveTo("2022-12-20");
        assertThat(Officers.made(PATH, named("OTHER", charge(2), "50.01")).getString("state"))
                .isEqualTo("PROPOSED");
        Days.moveTo("2023-04-11");
        assertThat(Officers.made(PATH, named("OTHER", charge(2), "50.01")).getString("state"))
                .as("a year after")
                .isEqualTo("APPROVED");
    }

    @Test
    void reversalsOfOnePersonCountTogetherToo() {
        var made = Officers.made(PATH, named("BANKRUPTCY_COMPLETED", charge(3), null));
        act("anna", made, 2, "REVERSE", "не завершено").body("state", equalTo("REVERSED"));
        var again = Officers.made(PATH, named("BANKRUPTCY_COMPLETED", charge(2), "51.00"));
        assertThat(again.getString("state"))
                .as("what is reversed counts no more")
                .isEqualTo("APPROVED");
        act("anna", again, 2, "REVERSE", "не завершено").body("state", equalTo("REVERSAL_PROPOSED"));
    }

    @Test
    void whoEnteredTheLimitDoesNotDecideAloneByIt() {
        Api.as("admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(named("BANKRUPTCY_COMPLETED", charge(3), null))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"));
    }

    /** Whatever makes the debt smaller than what is asked, the refusal must be true: a slip, a write-off, a storno. */
    @Test
    void theRefusalBlamesNoPaymentThatNeverCame() {
        Officers.post(PATH, named("COURT_REFUSED", charge(3), "50.01"))
                .statusCode(409)
                .body("code", equalTo("write-off-exceeds"))
                .body("detail", containsString("не оплачено 50.00"))
                .body("detail", not(containsString("пришла оплата")))
                .body("detail", containsString("перерасчёта, исправления или другого списания"));
        Officers.made(PATH, named("BANKRUPTCY_COMPLETED", charge(3), null));
        Officers.post(PATH, named("BANKRUPTCY_COMPLETED", charge(3), null))
                .statusCode(409)
                .body("code", equalTo("write-off-paid"))
                .body("title", equalTo("По начислению нечего списывать"));
        var made = Officers.made(PATH, named("COURT_REFUSED", charge(0), null));
        Officers.made(
                "/v1/corrections",
                Map.of(
                        "kind", "STORNO",
                        "accountId", account,
                        "chargeId", charge(0),
                        "amount", "10.00",
                        "reasonCode", "TARIFF",
                        "reason", "Тариф применён неверно"));
        act("boris", made, "APPROVE", null)
                .statusCode(409)
                .body("code", equalTo("write-off-exceeds"))
                .body("detail", not(containsString("пришла оплата")));
    }

    @Test
    void whatWasPaidMeanwhileIsNotWrittenOff() {
        var made = Officers.made(PATH, named("COURT_REFUSED", charge(0), null));
        Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "A-1;HEATING;2022-04-05;10;" + UUID.randomUUID() + "\n");
        act("boris", made, "APPROVE", null)
                .statusCode(409)
                .body("code", equalTo("write-off-exceeds"))
                .body("detail", containsString("215.00"))
                .body("detail", containsString("REJECT"));
        assertThat(Officers.statement(account).getList("corrections")).isEmpty();
        act("boris", made, "REJECT", "часть оплачена").statusCode(200);

        var anew = Officers.made(PATH, named("COURT_REFUSED", charge(0), null));
        act("boris", anew, "APPROVE", null).statusCode(200);
        Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "A-1;HEATING;2022-04-06;15;" + UUID.randomUUID() + "\n");
        Api.as("auditor").get(PATH + "/" + anew.getString("id")).then().body("astray", equalTo("15.00"));
    }

    @Test
    void ofTwoOfficersAtOnceOneGets412AndTheMoneyIsPostedOnce() {
        var made = Officers.made(PATH, expired());
        var calls = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        act("officer-" + i, made, "APPROVE", null).extract().statusCode()))
                .toList();
        assertThat(calls.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("140.00");
    }

    @Test
    void whatIsWrongIsRefused() {
        Officers.post(PATH, named("LIMITATION_EXPIRED", charge(2), null))
                .statusCode(422)
                .body("code", equalTo("write-off-not-expired"))
                .body("detail", containsString("2025-02-10"));
        Officers.post(PATH, named("OTHER", charge(0), "225.01"))
                .statusCode(409)
                .body("code", equalTo("write-off-exceeds"));
        Officers.post(PATH, named("OTHER", charge(0), "-1.00"))
                .statusCode(422)
                .body("code", equalTo("correction-amount"));
        Officers.post(PATH, named("OTHER", UUID.randomUUID().toString(), null))
                .statusCode(422)
                .body("code", equalTo("write-off-charge-unknown"));
        var both = expired();
        both.put("charges", List.of(Map.of("chargeId", charge(0))));
        Officers.post(PATH, both).statusCode(400).body("code", equalTo("write-off-charges"));
        var nothing = expired();
        nothing.put("limitationExpiredBefore", "2021-01-01");
        Officers.post(PATH, nothing)
                .statusCode(422)
                .body("code", equalTo("write-off-nothing"))
                .body("detail", containsString("Если этот день раньше сегодняшнего (2022-"));
        var made = Officers.made(PATH, expired());
        Officers.post("boris", PATH + "/" + made.getString("id") + "/acts", null, Map.of("kind", "APPROVE"))
                .statusCode(428);
        act("boris", made, "REVERSE", "рано").statusCode(409).body("code", equalTo("write-off-act-not-possible"));
        for (var role : List.of("auditor", "lawyer", "plan-controller", "service")) {
            Api.as(role)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(expired())
                    .post(PATH)
                    .then()
                    .statusCode(403);
        }
        var one = PATH + "/" + made.getString("id");
        Api.as("debt-analyst", null, "46000000").get(one).then().statusCode(404);
        Api.as("supplier", Town.inn(999_997), "47733000").get(one).then().statusCode(404);
        Api.as("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("oktmo", "47733000", "validFrom", "2030-01-01", "amount", "1.00", "legalBasis", "x"))
                .post("/v1/write-off-limits")
                .then()
                .statusCode(403);
    }

    @Test
    void theListIsFilteredSummedAndExported() {
        Officers.made(PATH, named("BANKRUPTCY_COMPLETED", charge(3), null));
        Officers.made(PATH, expired());
        var filter = "?supplierInn=" + inn;
        Api.as("auditor")
                .get(PATH + filter + "&state=PROPOSED")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].charges", equalTo(2))
                .body("items[0].postedOn", nullValue());
        Api.as("auditor")
                .get(PATH + filter + "&reasonCode=BANKRUPTCY_COMPLETED&proposedFrom=2022-04-11&proposedTo=2022-04-12")
                .then()
                .body("items", hasSize(1))
                .body("items[0].postedOn", equalTo("2022-04-11"));
        Api.as("auditor")
                .get(PATH + "/summary" + filter)
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("posted", equalTo("50.00"))
                .body("byStateAndReason.find { it.state == 'PROPOSED' }.amount", equalTo("300.00"));
        var csv = Api.as("auditor")
                .accept("text/csv")
                .get(PATH + filter)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("Лицевой счёт", "Истёк срок исковой давности", "300.00");
        assertThat(csv).as("what is only proposed is not written off").endsWith("Итого;;;;;;;;50.00;;;;;\r\n");
        Api.as("auditor").get("/v1/write-off-limits").then().statusCode(200).body("items[0].amount", notNullValue());
    }

    private ValidatableResponse act(String officer, JsonPath made, String kind, String reason) {
        return act(officer, made, made.getInt("version"), kind, reason);
    }

    private static ValidatableResponse act(String officer, JsonPath made, int version, String kind, String reason) {
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", kind);
        if (reason != null) {
            request.put("reason", reason);
        }
        return Officers.post(officer, PATH + "/" + made.getString("id") + "/acts", version, request);
    }

    /** In the order of the statement: heating and water of 2018-12, heating and water of 2022-01. */
    private String charge(int no) {
        return Officers.statement(account).getString("charges[" + no + "].chargeId");
    }

    private Map<String, Object> expired() {
        var request = request("LIMITATION_EXPIRED");
        request.put("limitationExpiredBefore", "2022-04-11");
        return request;
    }

    private Map<String, Object> named(String reason, String charge, String amount) {
        var request = request(reason);
        request.put(
                "charges",
                List.of(amount == null ? Map.of("chargeId", charge) : Map.of("chargeId", charge, "amount", amount)));
        return request;
    }

    private Map<String, Object> request(String reason) {
        var request = new LinkedHashMap<String, Object>();
        request.put("accountId", account);
        request.put("reasonCode", reason);
        request.put("reason", "Взыскать нельзя");
        request.put("documentNumber", "17-р");
        request.put("documentOn", "2022-04-08");
        return request;
    }

    private Map<String, Object> storno(String charge) {
        return Map.of(
                "kind",
                "STORNO",
                "accountId",
                account,
                "chargeId",
                charge,
                "reasonCode",
                "OTHER",
                "reason",
                "проверка");
    }
}
