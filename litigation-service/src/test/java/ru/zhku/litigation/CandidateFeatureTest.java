package ru.zhku.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.litigation.contract.LitigationEvents;

@QuarkusTest
class CandidateFeatureTest {
    private final EventProbe probe = Debtor.PROBE;

    @Test
    void aTenantOfTheMunicipalityIsTwoCandidates() {
        var debtor = Debtor.tenant("10000.00", "2500.00").exceeds();
        debtor.candidates(2);
        var list = debtor.list();
        assertThat(list.getList("items.claimant")).isEqualTo(List.of("MUNICIPALITY", "SUPPLIER"));
        assertThat(list.getList("items.overdue")).isEqualTo(List.of("2500.00", "7500.00"));
        assertThat(list.getList("items.accountOverdue")).isEqualTo(List.of("10000.00", "10000.00"));
        assertThat(list.getString("items[0].oldestServiceMonth")).isEqualTo("2021-10");
    }

    @Test
    void anEmptyMunicipalFlatIsNone() {
        var vacant = Debtor.citizen().with("tenure", "MUNICIPAL_VACANT").exceeds();
        probe.awaitConsumed();
        assertThat(vacant.statuses()).isEmpty();
    }

    @Test
    void anOpenCandidateIsWithdrawnWhenTheDebtIsClearedAndANewOneOpensLater() {
        var debtor = Debtor.citizen().exceeds();
        debtor.candidate();
        debtor.clears();
        await().until(() -> debtor.statuses().equals(List.of("WITHDRAWN")));
        debtor.exceeds();
        debtor.candidates(2);
        assertThat(debtor.statuses()).containsExactlyInAnyOrder("WITHDRAWN", "OPEN");
    }

    @Test
    void anOlderThresholdThatComesLaterChangesNothing() {
        var debtor = Debtor.citizen();
        debtor.sendAt(LitigationEvents.THRESHOLD_CLEARED, debtor.cleared(), 500);
        debtor.sendAt(LitigationEvents.THRESHOLD_EXCEEDED, debtor.exceeded(), 400);
        probe.awaitConsumed();
        assertThat(debtor.statuses()).isEmpty();
        debtor.sendAt(LitigationEvents.THRESHOLD_EXCEEDED, debtor.exceeded(), 600);
        debtor.candidate();
        debtor.sendAt(LitigationEvents.THRESHOLD_CLEARED, debtor.cleared(), 550);
        probe.awaitConsumed();
        assertThat(debtor.statuses()).containsExactly("OPEN");
    }

    @Test
    void amountsAreThoseOfTheNewestEvent() {
        var debtor = Debtor.citizen().exceeds();
        debtor.candidate();
        debtor.owes("20000.00");
        await().until(() -> "20000.00".equals(debtor.list().getString("items[0].overdue")));
        var stale = debtor.exceeded();
        stale.put("asOf", "2022-03-01");
        stale.put("overdue", "1.00");
        debtor.sendAt(LitigationEvents.ACCOUNT_DEBT_CHANGED, stale, 0);
        probe.awaitConsumed();
        assertThat(debtor.list().getString("items[0].overdue")).isEqualTo("20000.00");
        assertThat(debtor.list().getString("items[0].openedAmount")).isEqualTo("18450.37");
    }

    /** The utilities cross the threshold first; the rent falls due a month later and no crossing tells of it. */
    @Test
    void rentThatFallsDueLaterIsTheMunicipalitysCandidate() {
        var debtor = Debtor.tenant("10000.00", "0.00").exceeds();
        debtor.candidates(1);
        assertThat(debtor.list().getString("items[0].claimant")).isEqualTo("SUPPLIER");
        debtor.with("rentOverdue", "2500.00").owes("12500.00");
        debtor.candidates(2);
        debtor.owes("12600.00");
        probe.awaitConsumed();
        var list = debtor.list();
        assertThat(list.getList("items.claimant")).isEqualTo(List.of("MUNICIPALITY", "SUPPLIER"));
        assertThat(list.getList("items.status")).isEqualTo(List.of("OPEN", "OPEN"));
        assertThat(list.getString("items[0].openedOn")).isEqualTo("2022-04-11");

        debtor.with("rentOverdue", "0.00").owes("10100.00");
        await().until(() -> debtor.statuses().equals(List.of("WITHDRAWN", "OPEN")));
    }

    @Test
    void theClaimantsFollowTheTenure() {
        var flat = Debtor.citizen().with("tenure", "MUNICIPAL_VACANT").exceeds();
        probe.awaitConsumed();
        assertThat(flat.statuses()).isEmpty();
        flat.with("tenure", "SOCIAL_TENANT").with("rentOverdue", "450.37").owes("18450.37");
        flat.candidates(2);

        flat.with("tenure", "OWNER").owes("18450.37");
        await().until(() -> flat.statuses().equals(List.of("WITHDRAWN", "OPEN")));
        assertThat(flat.list().getString("items[1].overdue")).isEqualTo("18450.37");
        assertThat(flat.list().getString("items[1].tenure")).isEqualTo("OWNER");
    }

    /** Monthly charge 3 500.00: after 18 450.37 were closed, more than 28 950.37 call for work again. */
    @Test
    void afterClosedWorkOnlyFreshDebtOpensACandidate() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        Api.as("lawyer")
                .header("If-Match", "\"0\"")
                .body("{\"kind\":\"CLOSE\",\"reason\":\"Долг признан безнадёжным\"}")
                .post("/v1/candidates/{id}/acts", candidate)
                .then()
                .statusCode(200);
        debtor.owes("28950.37");
        probe.awaitConsumed();
        assertThat(debtor.statuses()).containsExactly("CLOSED");
        debtor.owes("28950.38");
        debtor.candidates(2);
        debtor.owes("28950.39");
        probe.awaitConsumed();
        assertThat(debtor.statuses()).containsExactlyInAnyOrder("CLOSED", "OPEN");
    }

    /** Crossings and states come on two topics; debt-service numbers them in one sequence. */
    @Test
    void whicheverTopicIsHeardFirstACandidateOpensOnce() {
        var debtor = Debtor.citizen();
        debtor.sendAt(LitigationEvents.ACCOUNT_DEBT_CHANGED, debtor.changed(), 700);
        debtor.candidate();
        debtor.sendAt(LitigationEvents.THRESHOLD_EXCEEDED, debtor.exceeded(), 701);
        debtor.sendAt(LitigationEvents.THRESHOLD_CLEARED, debtor.cleared(), 690);
        probe.awaitConsumed();
        assertThat(debtor.statuses()).containsExactly("OPEN");

        debtor.sendAt(LitigationEvents.THRESHOLD_CLEARED, debtor.cleared(), 801);
        await().until(() -> debtor.statuses().equals(List.of("WITHDRAWN")));
        debtor.sendAt(LitigationEvents.ACCOUNT_DEBT_CHANGED, debtor.changed(), 750);
        probe.awaitConsumed();
        assertThat(debtor.statuses()).containsExactly("WITHDRAWN");
    }

    @Test
    void theGateTellsWhatIsMissing() {
        var whole = Debtor.citizen().exceeds().candidate();
        Api.as("lawyer")
                .get("/v1/candidates/{id}", whole)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("gate.ready", equalTo(true))
                .body("gate.remarks.code", contains("CLAIM_MISSING"))
                .body("gate.proposal.kind", equalTo("COURT_ORDER"))
                .body("gate.proposal.duty", equalTo("369.00"))
                .body("history.act", contains("OPEN"))
                .body("history[0].on", equalTo("2022-04-01"));
        var nameless = Debtor.citizen(DebtStub.WITHOUT_INN).exceeds().candidate();
        Api.as("auditor")
                .get("/v1/candidates/{id}", nameless)
                .then()
                .statusCode(200)
                .body("gate.ready", equalTo(false))
                .body("gate.remarks.code", contains("IDENTIFIER_MISSING", "CLAIM_MISSING"))
                .body("gate.remarks[0].level", equalTo("BLOCKS"))
                .body("gate.remarks[0].advice", containsString("СНИЛС"));
        var unknown = Debtor.citizen(DebtStub.UNKNOWN).exceeds().candidate();
        Api.as("lawyer")
                .get("/v1/candidates/{id}", unknown)
                .then()
                .statusCode(200)
                .body("gate.remarks.code", hasItem("PARTY_NOT_FOUND"));
    }

    @Test
    void theGateOutlivesDebtService() {
        var candidate = Debtor.citizen(DebtStub.BROKEN).exceeds().candidate();
        Api.as("lawyer")
                .get("/v1/candidates/{id}", candidate)
                .then()
                .statusCode(200)
                .body("gate.ready", equalTo(false))
                .body("gate.remarks[0].code", equalTo("PARTY_NOT_REACHABLE"))
                .body("gate.remarks[0].advice", containsString("Повторите попытку"));
        Api.as("lawyer")
                .get("/v1/candidates/{id}/party", candidate)
                .then()
                .statusCode(503)
                .body("code", equalTo("party-not-reachable"));
    }

    @Test
    void theDebtorIsShownToWhomItConcernsAndTheReadIsLogged() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        Api.as("lawyer")
                .get("/v1/candidates/{id}/party", candidate)
                .then()
                .statusCode(200)
                .body("payerName", equalTo("Соколова Вера Ильинична"))
                .body("street", equalTo("Мира"));
        Api.as("auditor").get("/v1/candidates/{id}/party", candidate).then().statusCode(200);
        Api.as("debt-analyst")
                .get("/v1/candidates/{id}/party", candidate)
                .then()
                .statusCode(403);
        Api.as("auditor")
                .queryParam("objectId", debtor.accountId.toString())
                .get("/v1/access-log")
                .then()
                .statusCode(200)
                .body("items.subject", hasItems("test-auditor", "test-lawyer"));
    }

    @Test
    void aLawyerClosesACandidateWithAReason() {
        var candidate = Debtor.citizen().exceeds().candidate();
        var body = "{\"kind\":\"CLOSE\",\"reason\":\"Долг признан безнадёжным\"}";
        Api.bad("lawyer")
                .body(body)
                .post("/v1/candidates/{id}/acts", candidate)
                .then()
                .statusCode(428);
        Api.as("lawyer")
                .header("If-Match", "\"7\"")
                .body(body)
                .post("/v1/candidates/{id}/acts", candidate)
                .then()
                .statusCode(412);
        Api.as("lawyer")
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/v1/candidates/{id}/acts", candidate)
                .then()
                .statusCode(200)
                .body("candidate.status", equalTo("CLOSED"))
                .body("history[1].reason", equalTo("Долг признан безнадёжным"))
                .body("history[1].byWhom", equalTo("test-lawyer"));
        Api.as("lawyer")
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/v1/candidates/{id}/acts", candidate)
                .then()
                .statusCode(422)
                .body("code", equalTo("candidate-closed"));
    }

    @Test
    void listsPageSortAndSum() {
        var numbers = new ArrayList<String>();
        for (int i = 1; i <= 5; i++) {
            var debtor = Debtor.citizen()
                    .with("supplierInn", "5190000009")
                    .with("overdue", "7700000" + i + ".00")
                    .exceeds();
            numbers.add(0, debtor.accountNumber);
            debtor.candidate();
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Api.as("debt-analyst")
                    .queryParam("supplierInn", "5190000009")
                    .queryParam("overdueFrom", "77000001.00")
                    .queryParam("overdueTo", "77000006.00")
                    .queryParam("status", "OPEN", "CLAIM_SENT")
                    .queryParam("sort", "-overdue,accountNumber")
                    .queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/candidates")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.accountNumber"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(numbers);
        Api.as("plan-controller")
                .queryParam("supplierInn", "5190000009")
                .get("/v1/candidates/summary")
                .then()
                .statusCode(200)
                .body("count", equalTo(5))
                .body("overdue", equalTo("385000015.00"))
                .body("cells", hasSize(1))
                .body("cells[0].claimant", equalTo("SUPPLIER"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overdue",
                "accountOverdue",
                "monthlyCharge",
                "overdueMonths",
                "openedAmount",
                "overdueSince",
                "asOf",
                "openedOn",
                "endedOn",
                "claimSentOn",
                "claimServedOn",
                "oldestServiceMonth",
                "accountNumber",
                "supplierInn",
                "claimant",
                "consumerGroup",
                "tenure",
                "status"
            })
    void everyListedFieldCanBeSortedBy(String field) {
        var first = Api.as("lawyer")
                .queryParam("sort", "-" + field)
                .queryParam("limit", 1)
                .get("/v1/candidates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        if (first.getString("next") != null) {
            Api.as("lawyer")
                    .queryParam("sort", "-" + field)
                    .queryParam("cursor", first.getString("next"))
                    .get("/v1/candidates")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void badQuestionsAreAnsweredPolitely() {
        Api.bad("lawyer")
                .queryParam("sort", "payerName")
                .get("/v1/candidates")
                .then()
                .statusCode(400);
        Api.bad("lawyer")
                .queryParam("colour", "red")
                .get("/v1/candidates")
                .then()
                .statusCode(400);
        Api.bad("lawyer")
                .queryParam("status", "LOST")
                .get("/v1/candidates")
                .then()
                .statusCode(400);
        Api.bad("lawyer")
                .queryParam("overdueFrom", "1e3")
                .get("/v1/candidates")
                .then()
                .statusCode(400);
        Api.bad("lawyer")
                .queryParam("cursor", "WyJ4Il0")
                .get("/v1/candidates")
                .then()
                .statusCode(400);
        Api.bad("lawyer").get("/v1/candidates/17").then().statusCode(400);
        Api.as("lawyer")
                .get("/v1/candidates/0193581b-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        Api.anonymous().get("/v1/candidates").then().statusCode(401);
        Api.as("bailiff").get("/v1/candidates").then().statusCode(403);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        Debtor.citizen().exceeds().candidate();
        Debtor.citizen().exceeds().candidate();
        var next = Api.as("lawyer")
                .queryParam("limit", 1)
                .queryParam("sort", "overdue")
                .get("/v1/candidates")
                .jsonPath()
                .getString("next");
        Api.as("lawyer")
                .queryParam("cursor", next)
                .queryParam("sort", "-overdue")
                .get("/v1/candidates")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
    }

    @Test
    void anotherMunicipalitysCandidateDoesNotExist() {
        var debtor = Debtor.citizen().with("oktmo", "47730000").exceeds();
        probe.awaitConsumed();
        Api.as("lawyer")
                .queryParam("accountNumber", debtor.accountNumber)
                .get("/v1/candidates")
                .then()
                .body("items", empty());
        var theirs = Api.as("lawyer", null, "47730000")
                .queryParam("accountNumber", debtor.accountNumber)
                .get("/v1/candidates")
                .jsonPath()
                .getString("items[0].id");
        assertThat(theirs).isNotNull();
        Api.as("lawyer").get("/v1/candidates/{id}", theirs).then().statusCode(404);
        Api.as("lawyer")
                .header("Idempotency-Key", "foreign-" + theirs)
                .body("{\"candidateId\":\"" + theirs + "\"}")
                .post("/v1/claims")
                .then()
                .statusCode(404);
    }

    @Test
    void theListIsASpreadsheetToo() {
        var debtor = Debtor.citizen().with("accountNumber", "=1+1").exceeds();
        probe.awaitConsumed();
        var bytes = Api.as("lawyer")
                .accept("text/csv")
                .queryParam("accountNumber", "=1+1")
                .get("/v1/candidates")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("\uFEFFЛицевой счёт;")
                .contains("'=1+1;7707083893;Поставщик ресурса (коммунальные"
                        + " услуги);Население;Собственник;Открыт;18450.37");
        var windows = Api.as("lawyer")
                .accept("text/csv;charset=windows-1251")
                .queryParam("accountNumber", debtor.accountNumber)
                .get("/v1/candidates")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(windows, Charset.forName("windows-1251"))).startsWith("Лицевой счёт;");
    }
}
