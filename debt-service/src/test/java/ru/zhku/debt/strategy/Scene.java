package ru.zhku.debt.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** A municipality of its own with one supplier, so that its strategies bother nobody else; today is 11 April 2022. */
final class Scene {
    final String oktmo = Town.freshOktmo();
    final String inn = Town.freshInn();
    private int payments;

    Scene() {
        analyst()
                .body(Map.of("name", "АО «Тепло»", "oktmo", oktmo, "resources", List.of("HEATING", "RENT")))
                .put("/v1/suppliers/" + inn)
                .then()
                .statusCode(200);
    }

    RequestSpecification analyst() {
        return Api.as("debt-analyst", null, oktmo);
    }

    RequestSpecification as(String role) {
        return Api.as(role, null, oktmo);
    }

    /** Writes; the key is new, the version that of an ETag or null. */
    ValidatableResponse post(String role, String path, Integer version, Object body) {
        return post(role, path, version, UUID.randomUUID().toString(), body);
    }

    ValidatableResponse post(String role, String path, Integer version, String key, Object body) {
        var request = as(role).header("Idempotency-Key", key);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.body(body).post(path).then();
    }

    void account(String number, String group, String tenure) {
        register(
                "ACCOUNTS",
                Town.ACCOUNTS_HEADER + "\n" + number + ";Ленинградская;1;1;" + group + ";" + tenure
                        + ";Иванов Иван;;;2017-01-01\n");
    }

    String owner(String number) {
        account(number, "POPULATION", "OWNER");
        return idOf(number);
    }

    String idOf(String number) {
        return analyst()
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** Lines {@code 2022-01;100} or, with a due date, {@code 2022-01;100;2022-03-31}. */
    void charge(String number, String... lines) {
        var file = new StringBuilder("accountNumber;resource;serviceMonth;amount;dueOn\n");
        for (var line : lines) {
            var fields = new ArrayList<>(List.of(line.split(";")));
            file.append(number)
                    .append(";HEATING;")
                    .append(fields.get(0))
                    .append(';')
                    .append(fields.get(1));
            file.append(';').append(fields.size() > 2 ? fields.get(2) : "").append('\n');
        }
        register("CHARGES", file.toString());
    }

    void pay(String number, String on, String amount) {
        register(
                "PAYMENTS",
                "accountNumber;paidOn;amount;operationCode\n" + number + ";" + on + ";" + amount + ";p" + ++payments
                        + "\n");
    }

    private void register(String kind, String file) {
        var id = analyst()
                .contentType(ContentType.BINARY)
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/registers?supplierInn=" + inn + "&kind=" + kind)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        var status = await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> analyst()
                                .get("/v1/registers/" + id)
                                .then()
                                .extract()
                                .<String>path("status"),
                        found -> List.of("POSTED", "POSTED_WITH_DEFECTS", "REJECTED")
                                .contains(found));
        assertThat(status).isEqualTo("POSTED");
    }

    ValidatableResponse nextAction(String account) {
        return analyst().get("/v1/accounts/" + account + "/next-action").then().statusCode(200);
    }

    JsonPath nextAction(String account, String asOf) {
        return analyst()
                .get("/v1/accounts/" + account + "/next-action?asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    ValidatableResponse step(String account, Map<String, Object> step) {
        return post("debt-analyst", "/v1/accounts/" + account + "/steps", null, step);
    }

    static Map<String, Object> step(String action, String doneOn) {
        return new LinkedHashMap<>(Map.of("action", action, "doneOn", doneOn));
    }

    /** A ladder of one step: whoever owes anything is offered an agreement. */
    static Map<String, Object> strategy(String oktmo, String validFrom, List<Map<String, Object>> rules) {
        var strategy = new LinkedHashMap<String, Object>();
        strategy.put("name", "Мягкая");
        strategy.put("oktmo", oktmo);
        strategy.put("validFrom", validFrom);
        strategy.put("legalBasis", "Постановление № 1");
        strategy.put("rules", rules);
        return strategy;
    }

    static Map<String, Object> rule(String code, String stage, String action, Map<?, ?>... when) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("code", code);
        rule.put("stage", stage);
        rule.put("when", List.of(when));
        rule.put("action", action);
        rule.put("requires", List.of());
        rule.put("legalBasis", "ЖК РФ ст. 155");
        return rule;
    }

    static Map<String, Object> number(String fact, String comparison, String value) {
        return Map.of("fact", fact, "comparison", comparison, "value", value);
    }

    static Map<String, Object> needs(String action, int afterDays, String term) {
        return Map.of("action", action, "afterDays", afterDays, "term", term, "legalBasis", "ПП 354 п. 119");
    }

    /** Proposed by the analyst, approved by the administrator of the municipality. */
    String approved(Map<String, Object> strategy) {
        var id = post("debt-analyst", "/v1/strategies", null, strategy)
                .statusCode(201)
                .extract()
                .<String>path("id");
        post("admin", "/v1/strategies/" + id + "/acts", 1, Map.of("kind", "APPROVE"))
                .statusCode(200);
        return id;
    }
}
