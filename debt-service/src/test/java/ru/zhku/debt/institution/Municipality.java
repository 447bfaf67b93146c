package ru.zhku.debt.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Tokens;

/** A municipality of its own, so that its sums are those of one test. */
final class Municipality {
    final String oktmo = Town.freshOktmo();
    final String supplier = Town.freshInn();

    Municipality() {
        as("debt-analyst")
                .body(Map.of("name", "АО «Тепло»", "resources", List.of("HEATING", "ELECTRICITY")))
                .put("/v1/suppliers/" + supplier)
                .then()
                .statusCode(200);
    }

    RequestSpecification as(String role) {
        return Api.as(role, null, oktmo);
    }

    RequestSpecification bad(String role) {
        return Api.badToken(Tokens.of(role, null, oktmo));
    }

    void account(String number, String group, String payerInn) {
        post(
                "ACCOUNTS",
                "accountNumber;street;house;consumerGroup;payerName;payerInn;validFrom\n" + number + ";Мира;1;" + group
                        + ";МБОУ «Школа»;" + payerInn + ";2017-01-01\n");
    }

    void charges(String lines) {
        post("CHARGES", "accountNumber;resource;serviceMonth;amount\n" + lines);
    }

    private void post(String kind, String file) {
        var id = bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/registers?supplierInn=" + supplier + "&kind=" + kind)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(get("/v1/registers/" + id).getString("status"))
                        .isEqualTo("POSTED"));
    }

    JsonPath get(String path) {
        return as("debt-analyst").get(path).then().statusCode(200).extract().jsonPath();
    }

    String accountId(String number) {
        return get("/v1/accounts?supplierInn=" + supplier + "&accountNumber=" + number)
                .getString("items[0].id");
    }

    /** Enters an institution; its id is the answer. */
    String institution(String inn, String name) {
        return as("debt-analyst")
                .body(Map.of("inn", inn, "name", name))
                .post("/v1/institutions")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
    }

    ValidatableResponse estimate(String institution, Map<String, Object> body) {
        return bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/institutions/" + institution + "/estimates")
                .then();
    }

    ValidatableResponse tie(String institution, String ifMatch, Map<String, Object> body) {
        var call = bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .post("/v1/institutions/" + institution + "/accounts")
                .then();
    }

    static Map<String, Object> heating(String amount, String on) {
        return Map.of("year", 2022, "planResource", "HEATING", "amount", amount, "document", "Смета № 1", "on", on);
    }
}
