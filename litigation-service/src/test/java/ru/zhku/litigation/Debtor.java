package ru.zhku.litigation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.litigation.contract.LitigationEvents;

/** An account of its own for a test; what debt-service would say of it. */
final class Debtor {
    static final EventProbe PROBE = new EventProbe();

    final UUID accountId;
    final String accountNumber = "T" + Ids.next().toString().substring(24);
    private final Map<String, Object> facts = new LinkedHashMap<>();

    private Debtor(char party) {
        var text = Ids.next().toString();
        accountId = UUID.fromString(text.substring(0, text.length() - 1) + party);
        facts.put("accountId", accountId);
        facts.put("accountNumber", accountNumber);
        facts.put("supplierInn", "7707083893");
        facts.put("oktmo", "47733000");
        facts.put("consumerGroup", "POPULATION");
        facts.put("tenure", "OWNER");
        facts.put("overdue", "18450.37");
        facts.put("rentOverdue", "0.00");
        facts.put("monthlyCharge", "3500.00");
        facts.put("overdueMonths", 5);
        facts.put("overdueSince", "2021-11-11");
        facts.put("oldestServiceMonth", "2021-10");
    }

    static Debtor citizen() {
        return new Debtor(DebtStub.WHOLE);
    }

    static Debtor citizen(char party) {
        return new Debtor(party);
    }

    static Debtor tenant(String overdue, String rent) {
        return citizen()
                .with("tenure", "SOCIAL_TENANT")
                .with("overdue", overdue)
                .with("rentOverdue", rent);
    }

    static Debtor organisation() {
        return citizen().with("consumerGroup", "MUNICIPAL_ORGANISATION").with("tenure", null);
    }

    Debtor with(String field, Object value) {
        facts.put(field, value);
        return this;
    }

    Debtor exceeds() {
        send(LitigationEvents.THRESHOLD_EXCEEDED, exceeded());
        return this;
    }

    Debtor owes(String overdue) {
        with("overdue", overdue);
        send(LitigationEvents.ACCOUNT_DEBT_CHANGED, changed());
        return this;
    }

    Map<String, Object> changed() {
        var body = new LinkedHashMap<>(facts);
        body.put("asOf", "2022-04-11");
        body.put("principal", facts.get("overdue"));
        body.put("overThreshold", true);
        return body;
    }

    Debtor clears() {
        send(LitigationEvents.THRESHOLD_CLEARED, cleared());
        return this;
    }

    Map<String, Object> exceeded() {
        var body = new LinkedHashMap<>(facts);
        body.put("crossedOn", "2022-04-01");
        body.put("thresholdMonths", 3);
        return body;
    }

    Map<String, Object> cleared() {
        return Map.of("accountId", accountId, "accountNumber", accountNumber, "clearedOn", "2022-04-05");
    }

    /** Every message comes twice, as a broker may deliver it. */
    private void send(EventType type, Object body) {
        PROBE.sendTwice(type, accountId.toString(), body);
    }

    /** With this sequence of debt-service, whatever came before. */
    void sendAt(EventType type, Object body, long sequence) {
        var headers = PROBE.headers(type, accountId.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        PROBE.sendRaw(type.topic(), accountId.toString(), headers, json(body));
    }

    private static byte[] json(Object body) {
        try {
            return new ObjectMapper().findAndRegisterModules().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    JsonPath list() {
        return Api.as("lawyer")
                .queryParam("accountNumber", accountNumber)
                .queryParam("sort", "claimant")
                .get("/v1/candidates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> statuses() {
        return list().getList("items.status");
    }

    /** Waits for its candidates; the ids in the order of their claimants. */
    List<String> candidates(int count) {
        await("candidates of " + accountNumber)
                .until(() -> list().getList("items.id").size() == count);
        return list().getList("items.id");
    }

    String candidate() {
        return candidates(1).get(0);
    }
}
