package ru.zhku.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the municipality's lawyers do in the demo town: claims to some debtors, some of them to court. */
final class Lawyers {

    private static final int CLAIMS_OF_EACH_CLAIMANT = 40;
    private static final int CASES = 30;
    private static final int CANDIDATES_LOOKED_AT = 200;
    private static final int ORDERS = 12;
    private static final BigDecimal MOST_FOR_AN_ORDER = new BigDecimal(500_000);
    private static final String COURT = "Мировой судья судебного участка ЗАТО город Заозёрск";

    private final Api api;
    private final Chosen chosen;

    Lawyers(Api api, Chosen chosen) {
        this.api = api.as("lawyer");
        this.chosen = chosen;
    }

    /** A pre-trial claim to each of the largest debtors, for the rent and for the utilities. */
    void sendClaims() {
        for (var claimant : new String[] {"MUNICIPALITY", "SUPPLIER"}) {
            var path = "/v1/candidates?sort=-overdue,accountNumber&status=OPEN&claimant=" + claimant;
            chosen.once("claims-" + claimant, () -> first(CLAIMS_OF_EACH_CLAIMANT, path, any -> true))
                    .forEach(this::claim);
        }
    }

    /** Those who have not paid go to the justice of the peace, if nothing is missing for the court. */
    void fileCases(LocalDate on) {
        var path = "/v1/candidates?sort=-overdue,accountNumber&status=CLAIM_SENT&consumerGroup=POPULATION";
        chosen.once(
                        "cases",
                        () -> first(CANDIDATES_LOOKED_AT, path, c -> isForAnOrder(c) && isReady(c)).stream()
                                .limit(CASES)
                                .toList())
                .forEach(candidateId -> file(candidateId, on));
    }

    /** The register names no identifier of some citizens: their cases wait (ГПК РФ 124). */
    private boolean isReady(JsonNode candidate) {
        return api.get(
                        Service.LITIGATION,
                        "/v1/candidates/" + candidate.path("id").asText())
                .demand("Кандидат")
                .body()
                .path("gate")
                .path("ready")
                .asBoolean();
    }

    /** The court issues the first orders. */
    void enterOrders(LocalDate on) {
        var path = "/v1/court-cases?sort=-amount,accountNumber&state=FILED";
        for (var id : chosen.once("orders", () -> first(ORDERS, path, any -> true))) {
            var detail = api.get(Service.LITIGATION, "/v1/court-cases/" + id)
                    .demand("Дело")
                    .body();
            act(detail, Map.of("kind", "ISSUE_ORDER", "on", on.toString()));
        }
    }

    private static boolean isForAnOrder(JsonNode candidate) {
        var amount = new BigDecimal(candidate.path("overdue").asText());
        return amount.signum() > 0 && amount.compareTo(MOST_FOR_AN_ORDER) <= 0;
    }

    private void claim(String candidateId) {
        var body = Map.of("candidateId", candidateId);
        api.post(Service.LITIGATION, "/v1/claims", body, Offices.once("claim " + candidateId))
                .demand("Претензия");
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

    /** The ids of those that fit among the first so many of a list. */
    private List<String> first(int count, String path, Predicate<JsonNode> fits) {
        var ids = new ArrayList<String>();
        for (var item : api.get(Service.LITIGATION, path + "&limit=" + count)
                .demand(path)
                .body()
                .path("items")) {
            if (fits.test(item)) {
                ids.add(item.path("id").asText());
            }
        }
        return ids;
    }
}
