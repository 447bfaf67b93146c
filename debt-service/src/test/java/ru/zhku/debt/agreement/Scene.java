package ru.zhku.debt.agreement;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** An account with 300.00 overdue on 11 April 2022, and what is done with it. */
final class Scene {
    final String inn = Town.supplier();
    final String account;
    private int payments;

    Scene() {
        Town.accounts(inn, "A-1");
        charge("2021-11", "100");
        charge("2021-12", "100");
        charge("2022-01", "100");
        account = Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn)
                .then()
                .extract()
                .path("items[0].id");
    }

    void charge(String serviceMonth, String amount) {
        Town.post(
                inn,
                "CHARGES",
                "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;" + serviceMonth + ";" + amount + "\n");
    }

    void pay(String on, String amount) {
        Town.post(
                inn,
                "PAYMENTS",
                "accountNumber;paidOn;amount;operationCode\nA-1;" + on + ";" + amount + ";p" + ++payments + "\n");
    }

    /** Three instalments of 100.00: 10 May (moved to the 11th), 10 June, 10 July (moved to the 11th). */
    Map<String, Object> request() {
        var request = new LinkedHashMap<String, Object>();
        request.put("accountId", account);
        request.put("kind", "VOLUNTARY");
        request.put("concludedOn", "2022-04-11");
        request.put("schedule", Map.of("count", 3, "firstDueOn", "2022-05-10"));
        return request;
    }

    Map<String, Object> request(String field, Object value) {
        var request = request();
        request.put(field, value);
        return request;
    }

    JsonPath conclude() {
        return conclude(request());
    }

    JsonPath conclude(Map<String, Object> request) {
        return post(request).statusCode(201).extract().jsonPath();
    }

    static ValidatableResponse post(Object request) {
        return Api.bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post("/v1/agreements")
                .then();
    }

    static ValidatableResponse act(String id, int version, Map<String, Object> request) {
        return Api.bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .body(request)
                .post("/v1/agreements/" + id + "/acts")
                .then();
    }

    static ValidatableResponse on(String id, String asOf) {
        return Api.as("auditor")
                .get("/v1/agreements/" + id + "?asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse now(String id) {
        return Api.as("auditor").get("/v1/agreements/" + id).then().statusCode(200);
    }

    /** The {@code agreement} of the account in the list of debtors, empty if it is not in the list. */
    List<String> inDebtors(String filter) {
        return Api.as("lawyer")
                .get("/v1/debtors?supplierInn=" + inn + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.agreement");
    }
}
