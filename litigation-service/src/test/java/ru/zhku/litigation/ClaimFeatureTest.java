package ru.zhku.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.litigation.contract.ClaimSent;
import ru.zhku.litigation.contract.LitigationEvents;
import ru.zhku.litigation.contract.NoticeRequested;

@QuarkusTest
class ClaimFeatureTest {
    private final EventProbe probe = Debtor.PROBE;

    @Test
    void aClaimIsSentOnceAndAsksForALetter() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        var key = Ids.next().toString();
        var claim = send(key, candidate).statusCode(201).extract().jsonPath();
        assertThat(claim.getString("status")).isEqualTo("SENT");
        assertThat(claim.getString("amount")).isEqualTo("18450.37");
        assertThat(claim.getString("payBy")).isEqualTo("2022-05-11");
        assertThat(claim.getString("earliestFilingOn")).isEqualTo("2022-05-12");
        var again = send(key, candidate).statusCode(201).extract().jsonPath();
        assertThat(again.getString("id")).isEqualTo(claim.getString("id"));

        var id = claim.getString("id");
        var events = probe.awaitPublished(id, LitigationEvents.CLAIM_SENT, LitigationEvents.NOTICE_REQUESTED);
        var sent = events.get(0).data(ClaimSent.class);
        assertThat(sent.candidateId()).hasToString(candidate);
        assertThat(sent.claimant()).isEqualTo("SUPPLIER");
        assertThat(sent.amount()).hasToString("18450.37");
        assertThat(sent.sentOn()).hasToString("2022-04-11");
        var wanted = events.get(1).data(NoticeRequested.class);
        assertThat(wanted.requestId()).hasToString(id);
        assertThat(wanted.templateCode()).isEqualTo("PRETRIAL_CLAIM");
        assertThat(wanted.overdueMonths()).isEqualTo(5);
        assertThat(wanted.claimant()).isEqualTo("SUPPLIER");
        assertThat(wanted.payBy()).hasToString("2022-05-11");
        assertThat(wanted.oldestServiceMonth()).isEqualTo("2021-10");
        assertThat(new String(events.get(1).body(), StandardCharsets.UTF_8)).doesNotContain("Соколова");
        assertThat(debtor.statuses()).containsExactly("CLAIM_SENT");
    }

    @Test
    void aKeyStandsForOneClaim() {
        var candidate = Debtor.citizen().exceeds().candidate();
        var key = Ids.next().toString();
        send(key, candidate).statusCode(201);
        Api.as("lawyer")
                .header("Idempotency-Key", key)
                .body(Map.of("candidateId", candidate, "amount", "5.00"))
                .post("/v1/claims")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Api.bad("lawyer")
                .body(Map.of("candidateId", candidate))
                .post("/v1/claims")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void refusesWhoeverCannotBeClaimed() {
        var claimed = Debtor.citizen().exceeds().candidate();
        send(claimed).statusCode(201);
        send(claimed).statusCode(422).body("code", equalTo("candidate-already-claimed"));

        var paid = Debtor.citizen().exceeds();
        var withdrawn = paid.candidate();
        paid.clears();
        await().until(() -> paid.statuses().contains("WITHDRAWN"));
        send(withdrawn)
                .statusCode(422)
                .body("code", equalTo("candidate-withdrawn"))
                .body("detail", containsString("ниже порога"));

        send("0193581b-0000-7000-8000-000000000000").statusCode(404);
    }

    @Test
    void refusesBadSumsAndTerms() {
        var candidate = Debtor.organisation().exceeds().candidate();
        bad(Map.of("candidateId", candidate, "amount", "0.00"), 422, "amount-not-positive");
        bad(Map.of("candidateId", candidate, "amount", "-1.00"), 422, "amount-not-positive");
        bad(Map.of("candidateId", candidate, "amount", "1e3"), 400, "malformed-json");
        bad(Map.of("candidateId", candidate, "demandDays", 29), 422, "demand-days-out-of-range");
        bad(Map.of("candidateId", candidate, "colour", "red"), 400, "malformed-json");
        bad(Map.of("amount", "5.00"), 400, "validation-failed");
        bad("null", 400, null);
        Api.as("debt-analyst")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("candidateId", candidate))
                .post("/v1/claims")
                .then()
                .statusCode(403);
    }

    @Test
    void moreThanTheDebtIsDemandedWithAReasonOnly() {
        var candidate = Debtor.citizen().exceeds().candidate();
        bad(Map.of("candidateId", candidate, "amount", "18450.38"), 422, "amount-above-debt");
        Api.as("lawyer")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("candidateId", candidate, "amount", "19000.00", "amountReason", "С пенями 549,63"))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .body("amount", equalTo("19000.00"))
                .body("amountReason", equalTo("С пенями 549,63"));
    }

    /** АПК РФ 4 ч. 5: the letter was posted a day after it was asked for, so the 30 days end a day later. */
    @Test
    void anOrganisationsTermRunsFromTheRealSending() {
        var candidate = Debtor.organisation().exceeds().candidate();
        var claim = send(candidate)
                .statusCode(201)
                .body("earliestFilingOn", equalTo("2022-05-12"))
                .extract()
                .jsonPath()
                .getString("id");
        Api.as("lawyer")
                .get("/v1/candidates/{id}", candidate)
                .then()
                .body("gate.remarks.find { it.code == 'CLAIM_NOT_SERVED' }.level", equalTo("BLOCKS"));
        delivered(claim);
        await().until(() -> "SERVED".equals(claim(claim).extract().jsonPath().getString("status")));
        claim(claim).body("postedOn", equalTo("2022-04-12")).body("earliestFilingOn", equalTo("2022-05-13"));
    }

    @Test
    void aDeliveredLetterIsTheProofOfService() {
        var candidate = Debtor.citizen().exceeds().candidate();
        var claim = send(candidate).statusCode(201).extract().jsonPath().getString("id");
        delivered(claim);
        await().until(() -> "SERVED".equals(claim(claim).extract().jsonPath().getString("status")));
        claim(claim).body("servedOn", equalTo("2022-04-14")).body("proofReference", equalTo("80091234567890"));
        Api.as("lawyer")
                .get("/v1/candidates/{id}", candidate)
                .then()
                .body("candidate.claimServedOn", equalTo("2022-04-14"))
                .body("history.act", hasItem("CLAIM_SERVED"))
                .body("history.findAll { it.act == 'CLAIM_SERVED' }.size()", equalTo(1));
    }

    @Test
    void aLetterThatFailedSetsTheCandidateFree() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        var claim = send(candidate).statusCode(201).extract().jsonPath().getString("id");
        failed(claim);
        await().until(() -> "FAILED".equals(claim(claim).extract().jsonPath().getString("status")));
        assertThat(debtor.statuses()).containsExactly("OPEN");
        send(candidate).statusCode(201);
    }

    @Test
    void aLetterThatWasReplacedByAnotherIsNotTheEnd() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        var claim = send(candidate).statusCode(201).extract().jsonPath().getString("id");
        var email = Ids.next();
        probe.sendTwice(
                LitigationEvents.NOTICE_FAILED,
                email.toString(),
                Map.of(
                        "noticeId",
                        email,
                        "requestId",
                        claim,
                        "channel",
                        "EMAIL",
                        "reason",
                        "EMAIL_REJECTED",
                        "failedOn",
                        "2022-04-11",
                        "replacedBy",
                        Ids.next()));
        probe.awaitConsumed();
        claim(claim).body("status", equalTo("SENT"));
        assertThat(debtor.statuses()).containsExactly("CLAIM_SENT");
        delivered(claim);
        await().until(() -> "SERVED".equals(claim(claim).extract().jsonPath().getString("status")));
    }

    @Test
    void aFailureAfterTheProofChangesNothing() {
        var candidate = Debtor.citizen().exceeds().candidate();
        var claim = send(candidate).statusCode(201).extract().jsonPath().getString("id");
        delivered(claim);
        failed(claim);
        probe.awaitConsumed();
        claim(claim).body("status", equalTo("SERVED"));
    }

    @Test
    void aDebtorWhoPaysAfterTheClaimIsMarkedNotWithdrawn() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        send(candidate).statusCode(201);
        debtor.clears();
        await().until(() -> debtor.list().getBoolean("items[0].belowThreshold"));
        assertThat(debtor.statuses()).containsExactly("CLAIM_SENT");
        debtor.exceeds();
        await().until(() -> !debtor.list().getBoolean("items[0].belowThreshold"));
        assertThat(debtor.statuses()).containsExactly("CLAIM_SENT");
    }

    @Test
    void claimsAreListedAndSummed() {
        var debtor = Debtor.citizen().exceeds();
        send(debtor.candidate()).statusCode(201);
        Api.as("auditor")
                .queryParam("accountNumber", debtor.accountNumber)
                .queryParam("status", "SENT")
                .queryParam("sort", "-sentOn,accountNumber")
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .body("items.amount", equalTo(List.of("18450.37")));
        Api.as("auditor")
                .queryParam("accountNumber", debtor.accountNumber)
                .get("/v1/claims/summary")
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("amount", equalTo("18450.37"));
        Api.as("lawyer", null, "47730000")
                .queryParam("accountNumber", debtor.accountNumber)
                .get("/v1/claims/summary")
                .then()
                .body("count", equalTo(0));
    }

    private void delivered(String claim) {
        var notice = Ids.next();
        probe.sendTwice(
                LitigationEvents.NOTICE_DELIVERED,
                notice.toString(),
                Map.of(
                        "noticeId", notice,
                        "requestId", claim,
                        "templateCode", "PRETRIAL_CLAIM",
                        "channel", "REGISTERED_LETTER",
                        "sentOn", "2022-04-12",
                        "deliveredOn", "2022-04-14",
                        "proof", Map.of("kind", "POST_RECEIPT", "reference", "80091234567890")));
    }

    private void failed(String claim) {
        var notice = Ids.next();
        probe.sendTwice(
                LitigationEvents.NOTICE_FAILED,
                notice.toString(),
                Map.of(
                        "noticeId", notice,
                        "requestId", claim,
                        "channel", "EMAIL",
                        "reason", "Адресат выбыл",
                        "failedOn", "2022-04-14"));
    }

    private static ValidatableResponse claim(String id) {
        return Api.as("lawyer").get("/v1/claims/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse send(String candidate) {
        return send(Ids.next().toString(), candidate);
    }

    private static ValidatableResponse send(String key, String candidate) {
        return Api.as("lawyer")
                .header("Idempotency-Key", key)
                .body(Map.of("candidateId", candidate))
                .post("/v1/claims")
                .then();
    }

    private static void bad(Object body, int status, String code) {
        var answer = Api.bad("lawyer")
                .header("Idempotency-Key", Ids.next().toString())
                .body(body)
                .post("/v1/claims")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        if (code != null) {
            answer.body("code", equalTo(code));
        }
    }
}
