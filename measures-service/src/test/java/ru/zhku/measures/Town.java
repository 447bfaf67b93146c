package ru.zhku.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.measures.contract.MeasuresEvents.ANALYSIS_PUBLISHED;
import static ru.zhku.measures.contract.MeasuresEvents.BUDGET_COVER_CHECKED;
import static ru.zhku.measures.contract.MeasuresEvents.CASE_FILED;
import static ru.zhku.measures.contract.MeasuresEvents.INVENTORY_CLOSED;
import static ru.zhku.measures.contract.MeasuresEvents.PREMISES_COUNTED;
import static ru.zhku.measures.contract.MeasuresEvents.REGISTER_IMPORTED;
import static ru.zhku.measures.contract.MeasuresEvents.THRESHOLD_CLEARED;
import static ru.zhku.measures.contract.MeasuresEvents.THRESHOLD_EXCEEDED;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.kit.test.Tokens;
import ru.zhku.measures.plan.domain.PlanFile;

/** A municipality of its own for each test: its officials, its plan, and what the other services tell about it. */
public final class Town {
    private static final AtomicInteger NEXT = new AtomicInteger(10_000_001);

    public final String oktmo = String.valueOf(NEXT.getAndIncrement());
    private final EventProbe probe = new EventProbe();

    public RequestSpecification as(String role) {
        return Api.as(role, null, oktmo);
    }

    /** Sends a plan document; only the answer is held against the description. */
    public Response post(String role, String document) {
        return Api.badToken(Tokens.of(role, null, oktmo)).body(document).post("/v1/plans");
    }

    public String loadPlan() {
        return post("plan-controller", PlanFile.of(oktmo).toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An official confirms the proposed reading of a mechanism. */
    public void confirm(String planId, String mechanismId, String on) {
        var reading = "/v1/plans/" + planId + "/interpretations/" + mechanismId;
        var etag = as("plan-controller")
                .get(reading)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as("plan-controller")
                .header("If-Match", etag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"confirmedBy\":\"HEAD_OF_ZATO\",\"on\":\"" + on + "\",\"note\":\"протокол 1\"}")
                .post(reading + "/confirmations")
                .then()
                .statusCode(201);
    }

    public UUID registerImported(String supplierInn, String kind, String receivedOn) {
        return twice(REGISTER_IMPORTED, UUID.randomUUID().toString(), receivedOn, """
                {"registerId":"%s","supplierInn":"%s","oktmo":"%s","kind":"%s","status":"POSTED","receivedOn":"%s",
                 "linesTotal":2,"linesPosted":2,"linesDefective":0,"sumPosted":"10.00"}""".formatted(
                        UUID.randomUUID(), supplierInn, oktmo, kind, receivedOn));
    }

    public UUID inventoryClosed(String asOf, String closedOn, String notDue, String overdue, String principal) {
        return twice(INVENTORY_CLOSED, UUID.randomUUID().toString(), closedOn, """
                {"inventoryId":"%s","oktmo":"%s","asOf":"%s","title":"Q","accounts":4,"totals":%s,
                 "byBucket":[{"bucket":"M3_12","amount":"%s","accounts":3}],
                 "byPlanResource":[{"planResource":"HEATING","amount":"%s","overdue":"%s"}]}""".formatted(
                UUID.randomUUID(), oktmo, asOf, totals(notDue, overdue, principal), overdue, principal, overdue));
    }

    public UUID analysisPublished(String asOf, String publishedOn, String notDue, String overdue, String principal) {
        return twice(ANALYSIS_PUBLISHED, oktmo, publishedOn, """
                {"analysisId":"%s","oktmo":"%s","asOf":"%s","totals":%s,
                 "byBucket":[{"bucket":"NOT_DUE","amount":"%s","accounts":9},{"bucket":"M3_12","amount":"%s","accounts":3}],
                 "cells":[{"planResource":"HEATING","bucket":"NOT_DUE","amount":"%s","accounts":9},
                          {"planResource":"HEATING","bucket":"M3_12","amount":"%s","accounts":3}],
                 "socialRent":[{"planResource":"HEATING","amount":"70.00","overdue":"60.00"}],
                 "debtors":{"count":5,"sum":"500.00"},"socialTenantDebtors":{"count":2,"sum":"200.00"}}""".formatted(
                UUID.randomUUID(), oktmo, asOf, totals(notDue, overdue, principal), notDue, overdue, notDue, overdue));
    }

    /** Heating alone, with an estimate; {@code expected} is what it costs. */
    public UUID budgetCoverChecked(int year, String asOf, String expected, String covered, String gap) {
        var cover =
                "{\"state\":\"GAP\",\"estimate\":\"%s\",\"charged\":\"0.00\",\"expectedRest\":\"%s\",\"expected\":\"%s\","
                        + "\"coveredAmount\":\"%s\",\"gap\":\"%s\",\"notEntered\":\"0.00\",\"coverPercent\":null}";
        var heating = cover.formatted(covered, expected, expected, covered, gap);
        return twice(BUDGET_COVER_CHECKED, oktmo, asOf, """
                {"checkId":"%s","oktmo":"%s","year":%d,"asOf":"%s","cause":"MONTHLY",
                 "institutions":{"total":1,"covered":0,"gap":1,"notEntered":0,"noData":0},"totals":%s,
                 "byPlanResource":[{"planResource":"HEATING","cover":%s}],"byInstitution":[]}""".formatted(
                        UUID.randomUUID(), oktmo, year, asOf, heating, heating));
    }

    /** One conserved object of each kind, one escheat flat pending and two registered, seven flats let. */
    public UUID premisesCounted(String asOf, String toldOn, int vacant, int repairedAndLet) {
        return twice(PREMISES_COUNTED, oktmo, toldOn, """
                {"countId":"%s","oktmo":"%s","month":"%s","asOf":"%s","vacantFlats":%d,
                 "conservedObjects":{"total":4,"flats":1,"basements":1,"entrances":1,"houses":1},
                 "repairedAndLetFlats":%d,"repairedAndLetFlatsYearToDate":9,
                 "escheatFlats":{"total":3,"pending":1,"registered":2},"socialRentFlats":7,
                 "socialRentAreaSqm":"350.50","byState":[]}""".formatted(
                        UUID.randomUUID(), oktmo, asOf.substring(0, 7), asOf, vacant, repairedAndLet));
    }

    public UUID thresholdExceeded(String account, String tenure, String on, String overdue, String rentOverdue) {
        return twice(THRESHOLD_EXCEEDED, account(account).toString(), on, """
                {"accountId":"%s","accountNumber":"1","supplierInn":"7707083893","oktmo":"%s",
                 "consumerGroup":"POPULATION","tenure":"%s","crossedOn":"%s","overdue":"%s","rentOverdue":"%s",
                 "monthlyCharge":"10.00","thresholdMonths":3,"overdueMonths":4,"overdueSince":"2021-12-11",
                 "oldestServiceMonth":"2021-11"}""".formatted(
                        account(account), oktmo, tenure, on, overdue, rentOverdue));
    }

    public UUID thresholdCleared(String account, String tenure, String on) {
        return twice(
                THRESHOLD_CLEARED, account(account).toString(), on, """
                {"accountId":"%s","accountNumber":"1","supplierInn":"7707083893","oktmo":"%s",
                 "consumerGroup":"POPULATION","tenure":"%s","clearedOn":"%s","overdue":"0.00",
                 "monthlyCharge":"10.00"}""".formatted(account(account), oktmo, tenure, on));
    }

    public UUID caseFiled(String kind, String claimant, String amount, String on) {
        return twice(CASE_FILED, UUID.randomUUID().toString(), on, """
                {"caseId":"%s","accountId":"%s","oktmo":"%s","kind":"%s","claimant":"%s","consumerGroup":"POPULATION",
                 "tenure":"SOCIAL_TENANT","amount":"%s","duty":"200.00","filedOn":"%s"}""".formatted(
                        UUID.randomUUID(), UUID.randomUUID(), oktmo, kind, claimant, amount, on));
    }

    /** Waits until this service has taken in everything that was told. */
    public void settle() {
        probe.awaitConsumed();
    }

    /** A broker may deliver a message again: every one comes twice. */
    public UUID twice(EventType type, String key, String businessDay, String body) {
        var headers = probe.headers(type, key);
        headers.put("ce_time", businessDay + "T09:00:00Z");
        for (int i = 0; i < 2; i++) {
            probe.sendRaw(type.topic(), key, headers, body.getBytes(StandardCharsets.UTF_8));
        }
        var id = UUID.fromString(headers.get("ce_id"));
        assertThat(id).isNotNull();
        return id;
    }

    private static UUID account(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String totals(String notDue, String overdue, String principal) {
        return "{\"notDue\":\"%s\",\"overdue\":\"%s\",\"principal\":\"%s\",\"advance\":\"0.00\",\"balance\":\"%s\"}"
                .formatted(notDue, overdue, principal, principal);
    }
}
