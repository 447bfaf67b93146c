package ru.zhku.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the administration's officials do in the demo town: inventories and the plan. */
final class Offices {

    private static final String OFFICIAL = "DEPUTY_HEAD_NATIONAL_PROJECTS";

    private final Api api;

    Offices(Api api) {
        this.api = api;
    }

    void takeInventory(LocalDate asOf) {
        var title = "Инвентаризация задолженности на " + asOf;
        api.as("debt-analyst")
                .post(
                        Service.DEBT,
                        "/v1/inventories",
                        Map.of("asOf", asOf.toString(), "title", title),
                        once("inventory " + asOf))
                .demand(title);
    }

    /** The decree's plan as it is, and an official's word for every proposed reading of it. */
    void adoptPlan(LocalDate on) {
        var controller = api.as("plan-controller");
        var plan = controller
                .post(Service.MEASURES, "/v1/plans", plan(), once("plan 2022"))
                .demand("План мероприятий");
        var interpretations = "/v1/plans/" + plan.body().path("id").asText() + "/interpretations";
        for (var reading : controller
                .get(Service.MEASURES, interpretations)
                .demand("Толкования плана")
                .body()
                .path("items")) {
            if (!reading.path("counts").asBoolean()) {
                confirm(controller, interpretations, reading, on);
            }
        }
    }

    private static void confirm(Api controller, String interpretations, JsonNode reading, LocalDate on) {
        var mechanism = reading.path("mechanismId").asText();
        var headers = new HashMap<>(once("reading " + mechanism));
        headers.put("If-Match", "\"" + reading.path("version").asText() + "\"");
        var body = Map.of(
                "confirmedBy",
                OFFICIAL,
                "on",
                on.toString(),
                "note",
                "Показательное подтверждение: прочтение принято для расчёта.");
        controller
                .post(Service.MEASURES, interpretations + "/" + mechanism + "/confirmations", body, headers)
                .demand("Подтверждение толкования " + mechanism);
    }

    /** The same act has the same key, so a start that is repeated does it once. */
    static Map<String, String> once(String act) {
        var key = UUID.nameUUIDFromBytes(("demo " + act).getBytes(StandardCharsets.UTF_8));
        return Map.of("Idempotency-Key", key.toString());
    }

    /** As measures-service offers it to everybody. */
    private byte[] plan() {
        return api.get(Service.MEASURES, "/plans/plan-2022.json")
                .demand("План мероприятий")
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }
}
