package ru.zhku.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Tokens;

/** Fixtures in the words of the domain: a fresh supplier for each test, and its registers. */
public final class Town {
    public static final String ACCOUNTS_HEADER =
            "accountNumber;street;house;flat;consumerGroup;tenure;payerName;phone;email;validFrom";
    private static final AtomicInteger NUMBER = new AtomicInteger(100_000);

    private Town() {}

    /** A new supplier of heating and water; its ИНН is the answer. */
    public static String supplier() {
        var inn = freshInn();
        Api.as("debt-analyst")
                .body(Map.of("name", "АО «Тепло»", "resources", List.of("HEATING", "HOT_WATER", "RENT")))
                .put("/v1/suppliers/" + inn)
                .then()
                .statusCode(200);
        return inn;
    }

    /** An ИНН that no other test uses. */
    public static String freshInn() {
        return inn(NUMBER.incrementAndGet());
    }

    /** A municipality that no other test uses. */
    public static String freshOktmo() {
        return "46" + NUMBER.incrementAndGet();
    }

    /** A valid ИНН of ten digits. */
    public static String inn(int number) {
        var nine = "519" + number;
        int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (nine.charAt(i) - '0');
        }
        return nine + sum % 11 % 10;
    }

    /** Owners' flats on one street with these account numbers. */
    public static void accounts(String inn, String... numbers) {
        var file = new StringBuilder(ACCOUNTS_HEADER).append('\n');
        for (int i = 0; i < numbers.length; i++) {
            file.append(numbers[i])
                    .append(";Ленинградская;1;")
                    .append(i + 1)
                    .append(";POPULATION;OWNER;Иванов Иван;+7 (921) 000-00-00;ivanov@example.org;2017-01-01\n");
        }
        var register = post(inn, "ACCOUNTS", file.toString());
        assertThat(register.getString("status")).isEqualTo("POSTED");
    }

    /** An owner's flat of the supplier in another municipality, 46000000. */
    public static void accountElsewhere(String inn, String number) {
        var file = ACCOUNTS_HEADER + ";oktmo\n" + number
                + ";Полярная;1;1;POPULATION;OWNER;Иванов Иван;;;2017-01-01;46000000\n";
        assertThat(postAs(Tokens.of("admin"), inn, "ACCOUNTS", file).getString("status"))
                .isEqualTo("POSTED");
    }

    /** Sends a file with this token and waits until its register is finished. */
    public static JsonPath postAs(String token, String inn, String kind, String file) {
        var id = Api.badToken(token)
                .contentType(ContentType.BINARY)
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/registers?supplierInn=" + inn + "&kind=" + kind)
                .then()
                .statusCode(org.hamcrest.Matchers.in(List.of(200, 202)))
                .extract()
                .jsonPath()
                .getString("id");
        return finished(id);
    }

    /** Sends a file and waits until its register is finished. */
    public static JsonPath post(String inn, String kind, String file) {
        return post(inn, kind, file.getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8", "");
    }

    public static JsonPath post(String inn, String kind, byte[] file, String contentType, String more) {
        var id = Api.bad("debt-analyst")
                .contentType(ContentType.BINARY)
                .header("Content-Type", contentType)
                .body(file)
                .post("/v1/registers?supplierInn=" + inn + "&kind=" + kind + more)
                .then()
                .statusCode(org.hamcrest.Matchers.in(List.of(200, 202)))
                .extract()
                .jsonPath()
                .getString("id");
        return finished(id);
    }

    public static JsonPath finished(String registerId) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> register(registerId),
                        r -> List.of("POSTED", "POSTED_WITH_DEFECTS", "REJECTED")
                                .contains(r.getString("status")));
    }

    public static JsonPath register(String id) {
        return Api.as("debt-analyst")
                .get("/v1/registers/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath defects(String registerId) {
        return Api.as("debt-analyst")
                .get("/v1/registers/" + registerId + "/defects")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What the account owes by its statement, advances taken off. */
    public static String balance(String inn, String accountNumber) {
        var id = Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=" + accountNumber)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        return Api.as("debt-analyst")
                .get("/v1/accounts/" + id + "/statement")
                .then()
                .statusCode(200)
                .extract()
                .path("totals.balance");
    }
}
