package ru.zhku.debt.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zhku.debt.Town;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.test.Api;

/** A municipality of its own with one supplier, so that its inventories hold the lines of one test. */
final class Municipality {
    final String oktmo = Town.freshOktmo();
    final String inn = Town.freshInn();

    Municipality() {
        analyst()
                .body(Map.of("name", "АО «Тепло»", "oktmo", oktmo, "resources", List.of("HEATING", "RENT")))
                .put("/v1/suppliers/" + inn)
                .then()
                .statusCode(200);
    }

    RequestSpecification analyst() {
        return Api.as("debt-analyst", null, oktmo);
    }

    RequestSpecification auditor() {
        return Api.as("auditor", null, oktmo);
    }

    void account(String number, String group, String validFrom) {
        post(
                "ACCOUNTS",
                Town.ACCOUNTS_HEADER + "\n" + number + ";Мира;1;1;" + group + ";OWNER;Петров Пётр;;;" + validFrom
                        + "\n");
    }

    void charges(String lines) {
        post("CHARGES", "accountNumber;resource;serviceMonth;amount\n" + lines);
    }

    void payments(String lines) {
        post("PAYMENTS", "accountNumber;paidOn;amount;operationCode\n" + lines);
    }

    /** The id of the register, posted without a defect. */
    String post(String kind, String file) {
        return post(analyst(), kind, file);
    }

    String post(RequestSpecification sender, String kind, String file) {
        var id = sender.contentType(ContentType.BINARY)
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/registers?supplierInn=" + inn + "&kind=" + kind)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        var register = await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get("/v1/registers/" + id), r -> r.getString("finishedAt") != null);
        assertThat(register.getString("status")).isEqualTo("POSTED");
        return id;
    }

    String inventory(String asOf) {
        return analyst()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("asOf", asOf))
                .post("/v1/inventories")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    JsonPath get(String path) {
        return auditor().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Kopecks of all lines of a list, page after page. */
    long sum(String path, int limit) {
        long sum = 0;
        String cursor = null;
        do {
            var page = get(path + "&limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor));
            for (var amount : page.getList("items.amount", String.class)) {
                sum += Money.parse(amount).kopecks();
            }
            cursor = page.getString("next");
        } while (cursor != null);
        return sum;
    }
}
