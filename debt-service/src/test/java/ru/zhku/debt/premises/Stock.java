package ru.zhku.debt.premises;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Tokens;

/** The stock of a municipality of its own, and what an official does with it. */
public final class Stock {
    public final String oktmo = Town.freshOktmo();

    public RequestSpecification as(String role) {
        return Api.as(role, null, oktmo);
    }

    /** For a request that is wrong on purpose. */
    public RequestSpecification bad(String role) {
        return Api.badToken(Tokens.of(role, null, oktmo));
    }

    public Map<String, Object> flat(String number, String state, String since) {
        var request = new HashMap<String, Object>();
        request.put("street", "Ленинградская");
        request.put("house", "1");
        request.put("flat", number);
        request.put("areaSqm", "50.00");
        request.put("state", state);
        request.put("since", since);
        return request;
    }

    public ValidatableResponse enter(Map<String, Object> request) {
        return bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post("/v1/premises")
                .then();
    }

    /** Its id. */
    public String entered(String number, String state, String since) {
        return enter(flat(number, state, since)).statusCode(201).extract().path("id");
    }

    public ValidatableResponse act(String id, long version, String kind, String on, Object... more) {
        var request = new HashMap<String, Object>();
        request.put("kind", kind);
        request.put("on", on);
        request.put("reason", "Решение комиссии");
        request.put("document", Map.of("number", "15-р", "on", "2022-01-01"));
        for (int i = 0; i < more.length; i += 2) {
            request.put((String) more[i], more[i + 1]);
        }
        return bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .body(request)
                .post("/v1/premises/" + id + "/acts")
                .then();
    }

    public JsonPath counts(String month) {
        return as("plan-controller")
                .get("/v1/premises-counts?month=" + month)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A new supplier of this municipality. */
    public String supplier() {
        var inn = Town.freshInn();
        as("debt-analyst")
                .body(Map.of("name", "АО «Тепло»", "resources", List.of("HEATING", "HOT_WATER", "RENT")))
                .put("/v1/suppliers/" + inn)
                .then()
                .statusCode(200);
        return inn;
    }

    /** Accounts of a supplier: {@code number;street;house;flat;tenure}. */
    public void accounts(String inn, String... lines) {
        var file = new StringBuilder("accountNumber;street;house;flat;tenure;consumerGroup;payerName;validFrom\n");
        for (var line : lines) {
            file.append(line).append(";POPULATION;Иванов Иван;2017-01-01\n");
        }
        post(inn, "ACCOUNTS", file.toString());
    }

    public void charges(String inn, String... lines) {
        post(inn, "CHARGES", "accountNumber;resource;serviceMonth;amount\n" + String.join("\n", lines) + "\n");
    }

    public void post(String inn, String kind, String file) {
        String id = bad("debt-analyst")
                .contentType("text/csv; charset=utf-8")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/registers?supplierInn=" + inn + "&kind=" + kind)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var status = org.awaitility.Awaitility.await()
                .pollInterval(java.time.Duration.ofMillis(20))
                .until(
                        () -> as("debt-analyst")
                                .get("/v1/registers/" + id)
                                .jsonPath()
                                .getString("status"),
                        one -> List.of("POSTED", "POSTED_WITH_DEFECTS", "REJECTED")
                                .contains(one));
        if (!status.equals("POSTED")) {
            throw new AssertionError(status + ": "
                    + as("debt-analyst").get("/v1/registers/" + id).asString()
                    + as("debt-analyst").get("/v1/registers/" + id + "/defects").asString());
        }
    }
}
