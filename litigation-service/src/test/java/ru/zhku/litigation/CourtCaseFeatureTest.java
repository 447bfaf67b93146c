package ru.zhku.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.litigation.contract.CaseFiled;
import ru.zhku.litigation.contract.DecisionEntered;
import ru.zhku.litigation.contract.LitigationEvents;

@QuarkusTest
class CourtCaseFeatureTest {
    private final EventProbe probe = Debtor.PROBE;

    @Test
    void anOrderIsIssuedObjectedToCancelledAndFollowedByALawsuit() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        var order = open(candidate, "COURT_ORDER").statusCode(201).extract().jsonPath();
        var id = order.getString("courtCase.id");
        assertThat(order.getString("courtCase.courtKind")).isEqualTo("JUSTICE_OF_PEACE");
        assertThat(order.getList("possibleActs")).isEqualTo(List.of("FILE", "DROP"));
        assertThat(debtor.statuses()).containsExactly("OPEN");

        act(id, Map.of("kind", "FILE", "on", "2022-03-01"))
                .statusCode(200)
                .body("courtCase.duty", equalTo("369.00"))
                .body("courtCase.dutyLegalBasis", containsString("333.19"))
                .body("courtCase.dutyFormula", containsString("× 50 %"));
        assertThat(debtor.statuses()).containsExactly("IN_COURT");
        act(id, Map.of("kind", "ISSUE_ORDER", "on", "2022-03-05", "number", "2-565/2022"))
                .statusCode(200)
                .body("courtCase.number", equalTo("2-565/2022"))
                .body("courtCase.awarded", equalTo("18450.37"));
        act(id, Map.of("kind", "OBJECT", "on", "2022-03-20")).statusCode(200);
        act(id, Map.of("kind", "CANCEL_ORDER", "on", "2022-03-22"))
                .statusCode(200)
                .body("courtCase.state", equalTo("ORDER_CANCELLED"))
                .body("courtCase.awarded", equalTo("0.00"))
                .body("possibleActs", empty())
                .body("acts.kind", contains("FILE", "ISSUE_ORDER", "OBJECT", "CANCEL_ORDER"));
        assertThat(debtor.statuses()).containsExactly("OPEN");

        var events = probe.awaitPublished(
                id, LitigationEvents.CASE_FILED, LitigationEvents.DECISION_ENTERED, LitigationEvents.DECISION_ENTERED);
        var filed = events.get(0).data(CaseFiled.class);
        assertThat(filed.kind()).isEqualTo("COURT_ORDER");
        assertThat(filed.claimId()).isNull();
        assertThat(filed.amount()).hasToString("18450.37");
        assertThat(filed.duty()).hasToString("369.00");
        assertThat(filed.tenure()).isEqualTo("OWNER");
        assertThat(events.stream()
                        .skip(1)
                        .map(e -> e.data(DecisionEntered.class).outcome()))
                .containsExactly("ORDER_ISSUED", "ORDER_CANCELLED");

        var lawsuit =
                open(candidate, "LAWSUIT").statusCode(201).extract().jsonPath().getString("courtCase.id");
        act(lawsuit, Map.of("kind", "FILE", "on", "2022-03-25"))
                .statusCode(200)
                .body("courtCase.duty", equalTo("738.00"))
                .body("courtCase.dutyCredited", equalTo("369.00"));
        act(lawsuit, Map.of("kind", "LEAVE_WITHOUT_MOTION", "on", "2022-03-26", "reason", "Нет расчёта"))
                .statusCode(200);
        act(lawsuit, Map.of("kind", "MEND", "on", "2022-03-28")).statusCode(200);
        act(lawsuit, Map.of("kind", "ACCEPT", "on", "2022-03-30")).statusCode(200);
        act(
                        lawsuit,
                        Map.of(
                                "kind",
                                "DECIDE",
                                "on",
                                "2022-04-08",
                                "outcome",
                                "GRANTED_IN_PART",
                                "awarded",
                                "15000.00",
                                "awardedPenalty",
                                "450.37"))
                .statusCode(200)
                .body("courtCase.decidedOn", equalTo("2022-04-08"));
        act(lawsuit, Map.of("kind", "ENTER_INTO_FORCE", "on", "2022-04-11"))
                .statusCode(200)
                .body("courtCase.inForceOn", equalTo("2022-04-11"));
        assertThat(debtor.statuses()).containsExactly("CLOSED");
        var told = probe.awaitPublished(lawsuit, LitigationEvents.CASE_FILED, LitigationEvents.DECISION_ENTERED);
        var decision = told.get(1).data(DecisionEntered.class);
        assertThat(decision.outcome()).isEqualTo("GRANTED_IN_PART");
        assertThat(decision.awardedPenalty()).isEqualTo(Money.parse("450.37"));
        assertThat(decision.awarded()).hasToString("15000.00");
    }

    @Test
    void anActIsTakenOnceAndOnlyByWhoeverReadTheCase() {
        var id = opened(Debtor.citizen().exceeds().candidate());
        var key = Ids.next().toString();
        var body = Map.of("kind", "FILE", "on", "2022-04-11");
        Api.bad("lawyer")
                .header("Idempotency-Key", Ids.next().toString())
                .body(body)
                .post("/v1/court-cases/{id}/acts", id)
                .then()
                .statusCode(428);
        Api.bad("lawyer")
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/v1/court-cases/{id}/acts", id)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        var first = act(id, key, "\"0\"", body).statusCode(200).header("ETag", equalTo("\"1\""));
        act(id, key, "\"0\"", body)
                .statusCode(200)
                .body("version", equalTo(first.extract().jsonPath().getInt("version")));
        act(id, Ids.next().toString(), "\"0\"", Map.of("kind", "RETURN", "on", "2022-04-11"))
                .statusCode(412)
                .body("code", equalTo("etag-stale"));
        probe.awaitPublished(id, LitigationEvents.CASE_FILED);
    }

    @Test
    void unknownPairsAndWrongDaysAreRefused() {
        var id = opened(Debtor.citizen().exceeds().candidate());
        act(id, Map.of("kind", "DECIDE", "on", "2022-04-11", "outcome", "GRANTED"))
                .statusCode(422)
                .body("code", equalTo("case-act-not-possible"))
                .body("detail", containsString("FILE, DROP"));
        refused(id, "act-in-future", Map.of("kind", "FILE", "on", "2022-04-12"));
        refused(id, "act-without-duty", Map.of("kind", "DROP", "on", "2022-04-11", "duty", "1.00", "dutyBasis", "НК"));
        refused(id, "case-uid-malformed", Map.of("kind", "FILE", "on", "2022-04-11", "uid", "51"));
        refused(id, "duty-basis-required", Map.of("kind", "FILE", "on", "2022-04-11", "duty", "1.00"));
        act(id, Map.of("kind", "FILE", "on", "2022-04-02")).statusCode(200);
        refused(id, "act-before-previous", Map.of("kind", "RETURN", "on", "2022-04-01"));
        Api.bad("lawyer")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("kind", "FILE", "on", "2022-02-30"))
                .post("/v1/court-cases/{id}/acts", id)
                .then()
                .statusCode(400);
    }

    @Test
    void anOrderAboveItsLimitIsRefusedOnFilingAndChangesNothing() {
        var debtor = Debtor.citizen().with("overdue", "500000.01").exceeds();
        var id = opened(debtor.candidate());
        act(id, Map.of("kind", "FILE", "on", "2022-04-11"))
                .statusCode(422)
                .body("code", equalTo("court-order-limit-exceeded"))
                .body("detail", containsString("LAWSUIT"));
        assertThat(debtor.statuses()).containsExactly("OPEN");
        act(id, Map.of("kind", "DROP", "on", "2022-04-11")).statusCode(200);
        open(debtor.candidate(), "LAWSUIT").statusCode(201).body("courtCase.courtKind", equalTo("DISTRICT"));
        assertThat(probe.published(id)).isEmpty();
    }

    @Test
    void anOrganisationIsClaimedFirstAndGivenThirtyDays() {
        var debtor = Debtor.organisation().exceeds();
        var candidate = debtor.candidate();
        var id = opened(candidate);
        refused(id, "pretrial-claim-required", Map.of("kind", "FILE", "on", "2022-04-11"));
        act(id, Map.of("kind", "DROP", "on", "2022-04-11")).statusCode(200);
        var claim = Api.as("lawyer")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("candidateId", candidate))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        var second = Api.as("lawyer")
                .body(Map.of("claimId", claim, "kind", "LAWSUIT", "court", "Арбитражный суд Мурманской области"))
                .post("/v1/court-cases")
                .then()
                .statusCode(201)
                .body("courtCase.courtKind", equalTo("ARBITRATION"))
                .body("courtCase.claimId", equalTo(claim))
                .extract()
                .jsonPath()
                .getString("courtCase.id");
        refused(second, "claim-term-running", Map.of("kind", "FILE", "on", "2022-04-11"));
        refused(second, "filing-before-claim", Map.of("kind", "FILE", "on", "2022-04-10"));
    }

    /** ГПК РФ 124, 131: a paper without an identifier of the debtor comes back; a lawyer may know one that we do not. */
    @Test
    void aShutGateHindersFilingUnlessTheLawyerSaysWhyNot() {
        var debtor = Debtor.citizen(DebtStub.WITHOUT_INN).exceeds();
        var id = opened(debtor.candidate());
        act(id, Map.of("kind", "FILE", "on", "2022-04-11"))
                .statusCode(422)
                .body("code", equalTo("filing-not-ready"))
                .body("detail", containsString("Нет идентификатора гражданина"))
                .body("detail", containsString("overrideReason"));
        refused(id, "act-without-override", Map.of("kind", "DROP", "on", "2022-04-11", "overrideReason", "Так надо"));
        assertThat(debtor.statuses()).containsExactly("OPEN");
        act(id, Map.of("kind", "FILE", "on", "2022-04-11", "overrideReason", "Паспорт указан в заявлении"))
                .statusCode(200)
                .body("acts[0].overrideReason", equalTo("Паспорт указан в заявлении"))
                .body("acts[0].overridden", contains("IDENTIFIER_MISSING"));
    }

    @Test
    void aFailedClaimIsNoneInCourtOrAfterIt() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        var claim = claimed(candidate);
        var id = opened(candidate);
        act(id, Map.of("kind", "FILE", "on", "2022-04-11")).statusCode(200);
        failed(claim);
        act(id, Map.of("kind", "RETURN", "on", "2022-04-11")).statusCode(200);
        assertThat(debtor.statuses()).containsExactly("OPEN");
        claimed(candidate);
    }

    @Test
    void anOrganisationIsNotSuedOnAClaimThatFailed() {
        var candidate = Debtor.organisation().exceeds().candidate();
        var claim = claimed(candidate);
        var id = opened(candidate);
        failed(claim);
        refused(id, "pretrial-claim-failed", Map.of("kind", "FILE", "on", "2022-04-11"));
    }

    /** НК РФ 333.20: after the order was cancelled the debt sank, rose and became another candidate's. */
    @Test
    void theDutyOfACancelledOrderIsCountedForTheSameDebtOnce() {
        var debtor = Debtor.citizen().exceeds();
        var order = opened(debtor.candidate());
        act(order, Map.of("kind", "FILE", "on", "2022-04-01")).statusCode(200);
        act(order, Map.of("kind", "ISSUE_ORDER", "on", "2022-04-02")).statusCode(200);
        act(order, Map.of("kind", "OBJECT", "on", "2022-04-03")).statusCode(200);
        act(order, Map.of("kind", "CANCEL_ORDER", "on", "2022-04-04")).statusCode(200);
        debtor.clears();
        await().until(() -> debtor.statuses().equals(List.of("WITHDRAWN")));
        debtor.exceeds();
        debtor.candidates(2);
        var second = Api.as("lawyer")
                .queryParam("accountNumber", debtor.accountNumber)
                .queryParam("status", "OPEN")
                .get("/v1/candidates")
                .jsonPath()
                .getString("items[0].id");
        var lawsuit =
                open(second, "LAWSUIT").statusCode(201).extract().jsonPath().getString("courtCase.id");
        act(lawsuit, Map.of("kind", "FILE", "on", "2022-04-05"))
                .statusCode(200)
                .body("courtCase.dutyCredited", equalTo("369.00"));
        act(lawsuit, Map.of("kind", "ACCEPT", "on", "2022-04-06")).statusCode(200);
        act(lawsuit, Map.of("kind", "TERMINATE", "on", "2022-04-07")).statusCode(200);
        debtor.exceeds();
        debtor.candidates(3);
        var third = Api.as("lawyer")
                .queryParam("accountNumber", debtor.accountNumber)
                .queryParam("status", "OPEN")
                .get("/v1/candidates")
                .jsonPath()
                .getString("items[0].id");
        var again = open(third, "LAWSUIT").statusCode(201).extract().jsonPath().getString("courtCase.id");
        act(again, Map.of("kind", "FILE", "on", "2022-04-08"))
                .statusCode(200)
                .body("courtCase.dutyCredited", equalTo("0.00"));
    }

    @Test
    void aCandidateHasOneCaseAtATime() {
        var candidate = Debtor.citizen().exceeds().candidate();
        var id = opened(candidate);
        open(candidate, "LAWSUIT")
                .statusCode(422)
                .body("code", equalTo("case-already-open"))
                .body("detail", containsString(id));
    }

    @Test
    void badRequestsAreRefused() {
        var candidate = Debtor.citizen().exceeds().candidate();
        var court = "Мировой судья";
        bad(Map.of("kind", "LAWSUIT", "court", court), 422);
        bad(Map.of("candidateId", candidate, "claimId", candidate, "kind", "LAWSUIT", "court", court), 422);
        bad(Map.of("candidateId", candidate, "kind", "LAWSUIT", "court", " "), 400);
        bad(Map.of("candidateId", candidate, "kind", "DUEL", "court", court), 400);
        bad(Map.of("candidateId", candidate, "kind", "LAWSUIT", "court", court, "amount", "0.00"), 422);
        bad(Map.of("candidateId", candidate, "kind", "LAWSUIT", "court", court, "amount", "18450.38"), 422);
        bad(Map.of("candidateId", Ids.next(), "kind", "LAWSUIT", "court", court), 404);
        bad(Map.of("claimId", Ids.next(), "kind", "LAWSUIT", "court", court), 404);
        Api.as("auditor")
                .body(Map.of("candidateId", candidate, "kind", "LAWSUIT", "court", court))
                .post("/v1/court-cases")
                .then()
                .statusCode(403);
    }

    @Test
    void casesAreListedSummedAndHiddenFromOtherTowns() {
        var debtor = Debtor.citizen().exceeds();
        var id = opened(debtor.candidate());
        act(id, Map.of("kind", "FILE", "on", "2022-04-11", "number", "2-1/2022"))
                .statusCode(200);
        Api.as("plan-controller")
                .queryParam("accountNumber", debtor.accountNumber)
                .queryParam("state", "FILED")
                .queryParam("filedFrom", "2022-04-11")
                .queryParam("filedTo", "2022-04-12")
                .queryParam("sort", "-filedOn,amount,-decidedOn")
                .get("/v1/court-cases")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        Api.as("debt-analyst")
                .queryParam("accountNumber", debtor.accountNumber)
                .get("/v1/court-cases/summary")
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("cells[0].duty", equalTo("369.00"));
        Api.as("lawyer", null, "47730000")
                .get("/v1/court-cases/{id}", id)
                .then()
                .statusCode(404);
        Api.as("lawyer", null, "47730000")
                .queryParam("accountNumber", debtor.accountNumber)
                .get("/v1/court-cases")
                .then()
                .body("items", empty());
    }

    private static String claimed(String candidate) {
        return Api.as("lawyer")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("candidateId", candidate))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private void failed(String claim) {
        var notice = Ids.next();
        probe.send(
                LitigationEvents.NOTICE_FAILED,
                notice.toString(),
                Map.of(
                        "noticeId", notice,
                        "requestId", claim,
                        "channel", "LETTER",
                        "reason", "LETTER_RETURNED",
                        "failedOn", "2022-04-11"));
        probe.awaitConsumed();
    }

    private static String opened(String candidate) {
        return open(candidate, "COURT_ORDER")
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("courtCase.id");
    }

    private static ValidatableResponse open(String candidate, String kind) {
        return Api.as("lawyer")
                .body(Map.of("candidateId", candidate, "kind", kind, "court", "Судебный участок ЗАТО"))
                .post("/v1/court-cases")
                .then();
    }

    private static void refused(String id, String code, Map<String, ?> body) {
        act(id, body).statusCode(422).body("code", equalTo(code));
    }

    private static ValidatableResponse act(String id, Map<String, ?> body) {
        var etag = Api.as("lawyer").get("/v1/court-cases/{id}", id).getHeader("ETag");
        return act(id, Ids.next().toString(), etag, body);
    }

    private static ValidatableResponse act(String id, String key, String etag, Map<String, ?> body) {
        return Api.as("lawyer")
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(new HashMap<>(body))
                .post("/v1/court-cases/{id}/acts", id)
                .then();
    }

    private static void bad(Map<String, ?> body, int status) {
        Api.bad("lawyer")
                .body(body)
                .post("/v1/court-cases")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }
}
