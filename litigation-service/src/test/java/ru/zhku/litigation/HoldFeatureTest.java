package ru.zhku.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.test.Api;
import ru.zhku.litigation.contract.LitigationEvents;

/** Whoever keeps an agreement, or whose debt is in dispute, is not pressed further. */
@QuarkusTest
class HoldFeatureTest {
    private static final UUID AGREEMENT = Ids.next();

    @Test
    void whileAnAgreementIsKeptNoClaimIsSentAndTheGateIsShut() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        hear(debtor, LitigationEvents.AGREEMENT_CONCLUDED);
        assertThat(obstacles(candidate)).contains("AGREEMENT_KEPT");
        claim(candidate)
                .statusCode(409)
                .body("code", equalTo("candidate-held"))
                .body("detail", containsString("Действует соглашение о погашении"));

        hear(debtor, LitigationEvents.AGREEMENT_BREACHED);
        assertThat(obstacles(candidate)).doesNotContain("AGREEMENT_KEPT");
        hear(debtor, LitigationEvents.AGREEMENT_REINSTATED);
        assertThat(obstacles(candidate)).contains("AGREEMENT_KEPT");
        hear(debtor, LitigationEvents.AGREEMENT_COMPLETED);
        claim(candidate).statusCode(201);
    }

    @Test
    void theEndOfAnOldAgreementDoesNotEndTheHoldOfItsSuccessor() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        var old = Ids.next();
        hear(debtor, LitigationEvents.AGREEMENT_CONCLUDED, old);
        hear(debtor, LitigationEvents.AGREEMENT_BREACHED, old);
        hear(debtor, LitigationEvents.AGREEMENT_CONCLUDED, Ids.next());
        hear(debtor, LitigationEvents.AGREEMENT_COMPLETED, old);
        assertThat(obstacles(candidate)).contains("AGREEMENT_KEPT");
        claim(candidate).statusCode(409).body("code", equalTo("candidate-held"));
    }

    @Test
    void aPauseHoldsUntilItsEndAndOldNewsDoesNotBringItBack() {
        var debtor = Debtor.citizen().exceeds();
        var candidate = debtor.candidate();
        hear(debtor, LitigationEvents.ESCALATION_HELD);
        hear(debtor, LitigationEvents.AGREEMENT_CONCLUDED);
        hear(debtor, LitigationEvents.AGREEMENT_CANCELLED);
        assertThat(obstacles(candidate)).contains("ESCALATION_HELD").doesNotContain("AGREEMENT_KEPT");

        hear(debtor, LitigationEvents.ESCALATION_RELEASED);
        debtor.sendAt(LitigationEvents.ESCALATION_HELD, body(debtor), 1);
        Debtor.PROBE.awaitConsumed();
        assertThat(obstacles(candidate)).doesNotContain("ESCALATION_HELD");
        claim(candidate).statusCode(201);
    }

    private static void hear(Debtor debtor, EventType type) {
        hear(debtor, type, AGREEMENT);
    }

    private static void hear(Debtor debtor, EventType type, UUID agreement) {
        var body = new HashMap<String, Object>(body(debtor));
        if (type.type().contains("agreement")) {
            body.put("agreementId", agreement);
        }
        Debtor.PROBE.sendTwice(type, debtor.accountId.toString(), body);
        Debtor.PROBE.awaitConsumed();
    }

    private static Map<String, Object> body(Debtor debtor) {
        return Map.of("accountId", debtor.accountId, "accountNumber", debtor.accountNumber);
    }

    private static List<String> obstacles(String candidate) {
        return Api.as("lawyer")
                .get("/v1/candidates/{id}", candidate)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("gate.remarks.code");
    }

    private static ValidatableResponse claim(String candidate) {
        return Api.as("lawyer")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("candidateId", candidate))
                .post("/v1/claims")
                .then();
    }
}
