package ru.zhku.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What the municipality's lawyers do in the demo town: claims to some debtors, some of them to court. */
final class Lawyers {

    private static final int CLAIMS_OF_EACH_CLAIMANT = 40;
    private static final int CASES = 30;
    private static final int CANDIDATES_LOOKED_AT = 200;
    private static final int ORDERS = 12;
    private static final BigDecimal MOST_FOR_AN_ORDER = new BigDecimal(500_000);
    private static final String COURT = "Мировой судья судебного участка ЗАТО город Заозёрск";

    private final Api api;

    Lawyers(Api api) {
        this.api = api.as("lawyer");
    }

    /** A pre-trial claim to each of the largest debtors, for the rent and for the utilities. */
    void sendClaims() {
        for (var claimant : new String[] {"MUNICIPALITY", "SUPPLIER"}) {
            first(
                    CLAIMS_OF_EACH_CLAIMANT,
                    "/v1/candidates?sort=-overdue,accountNumber&status=OPEN&claimant=" + claimant,
                    candidate -> {
                        var id = candidate.path("id").asText();
                        api.post(
                                        Service.LITIGATION,
                                        "/v1/claims",
                                        Map.of("candidateId", id),
                                        Offices.once("claim " + id))
                                .demand("Претензия");
                    });
        }
    }

    /** Those who have not paid go to the justice of the peace, if nothing is missing for the court. */
    void fileCases(LocalDate on) {
        var left = new int[] {CASES};
        first(
                CANDIDATES_LOOKED_AT,
                "/v1/candidates?sort=-overdue,accountNumber&status=CLAIM_SENT&consumerGroup=POPULATION",
                candidate -> {
                    var id = candidate.path("id").asText();
                    var amount = new BigDecimal(candidate.path("overdue").asText());
                    boolean fits = amount.signum() > 0 && amount.compareTo(MOST_FOR_AN_ORDER) <= 0;
                    if (left[0] > 0 && fits && isReady(id)) {
                        file(id, on);
                        left[0]--;
                    }
                });
    }

    /** The register names no identifier of some citizens: their cases wait (ГПК РФ 124). */
    private boolean isReady(String candidateId) {
        return api.get(Service.LITIGATION, "/v1/candidates/" + candidateId)
                .demand("Кандидат " + candidateId)
                .body()
                .path("gate")
                .path("ready")
                .asBoolean();
    }

    /** The court issues the first orders. */
    void enterOrders(LocalDate on) {
        first(ORDERS, "/v1/court-cases?sort=-amount,accountNumber&state=FILED", courtCase -> {
            var id = courtCase.path("id").asText();
            var detail = api.get(Service.LITIGATION, "/v1/court-cases/" + id)
                    .demand("Дело")
                    .body();
            act(detail, Map.of("kind", "ISSUE_ORDER", "on", on.toString()));
        });
    }

    private void file(String candidateId, LocalDate on) {
        var body = Map.of("candidateId", candidateId, "kind", "COURT_ORDER", "court", COURT);
        var opened = api.post(Service.LITIGATION, "/v1/court-cases", body, Offices.once("case " + candidateId))
                .demand("Дело по кандидату " + candidateId);
        act(opened.body(), Map.of("kind", "FILE", "on", on.toString()));
    }

    private void act(JsonNode detail, Map<String, String> act) {
        var id = detail.path("courtCase").path("id").asText();
        var headers = new HashMap<>(Offices.once("act " + id + act.get("kind")));
        headers.put("If-Match", "\"" + detail.path("version").asText() + "\"");
        api.post(Service.LITIGATION, "/v1/court-cases/" + id + "/acts", act, headers)
                .demand("Действие по делу " + id);
    }

    private void first(int count, String path, Consumer<JsonNode> use) {
        api.get(Service.LITIGATION, path + "&limit=" + count)
                .demand(path)
                .body()
                .path("items")
                .forEach(use);
    }
}
