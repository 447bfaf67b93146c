package ru.zhku.kit.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Tokens;

/** Every error, wherever it arises, is a problem that a person can read. */
@QuarkusTest
class ProblemsTest {

    private static final String SAMPLES = "/v1/samples";
    private static final String SOME = SAMPLES + "/01890000-0000-7000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 500, 503})
    void everyStatusIsAProblem(int status) {
        var answer = Api.as("lawyer").post(SAMPLES + "/failures/" + status);
        problem(answer, status);
        assertThat(answer.asString()).doesNotContain("the reason stays in the log");
    }

    @ParameterizedTest
    @CsvSource({
        "bad-request,400",
        "conflict,409",
        "etag-stale,412",
        "unprocessable,422",
        "if-match-required,428",
        "too-many-requests,429",
        "unavailable,503"
    })
    void aRefusalIsAProblemWithItsCode(String code, int status) {
        problem(Api.as("lawyer").post(SAMPLES + "/refusals/" + code), status)
                .body("code", equalTo(code))
                .body("violations.pointer", hasItem("/title"));
    }

    @Test
    void aCodeThatIsNotInTheCatalogueIsOurFault() {
        problem(Api.as("lawyer").post(SAMPLES + "/refusals/no-such-code"), 500);
    }

    @Test
    void withoutRight() {
        problem(Api.anonymous().get(SAMPLES), 401).header("WWW-Authenticate", "Bearer");
        problem(Api.badToken("nonsense").get(SAMPLES), 401);
        problem(Api.badToken(Tokens.expired("lawyer")).get(SAMPLES), 401);
        problem(Api.badToken(Tokens.foreign("lawyer")).get(SAMPLES), 401);
        var token = Tokens.of("lawyer");
        problem(Api.badToken(token.substring(0, token.lastIndexOf('.') + 1)).get(SAMPLES), 401);
        problem(Api.as("bailiff").get(SAMPLES), 403);
    }

    @Test
    void aTokenWithoutSignatureIsNoToken() {
        var parts = Tokens.of("admin").split("\\.");
        var none = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        problem(Api.badToken(none + "." + parts[1] + ".").get(SAMPLES), 401);
    }

    @Test
    void wrongAddresses() {
        problem(Api.bad("lawyer").get("/v1/nothing-here"), 404);
        problem(Api.bad("lawyer").get("/v1/samples/one/two/three"), 404);
        problem(Api.as("lawyer").get(SOME), 404);
        problem(Api.bad("lawyer").delete(SAMPLES), 405);
        problem(Api.bad("lawyer").get(SAMPLES + "/not-a-uuid"), 400).body("violations.pointer", hasItem("id"));
    }

    @Test
    void wrongMediaTypes() {
        problem(Api.bad("lawyer").accept("image/png").get(SAMPLES), 406);
        problem(Api.bad("lawyer").contentType(ContentType.TEXT).body("x").post(SAMPLES), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unknown=1", "limit=x", "limit=0", "limit=201", "cursor=!", "from=2022-02-30", "From=2022-02-28"
            })
    void wrongParameters(String query) {
        var name = query.split("=")[0];
        problem(Api.bad("lawyer").get(SAMPLES + "?" + query), 400).body("violations.pointer", hasItem(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"a\",\"amount\":\"1.00\",\"colour\":\"red\"}|/colour",
                "{\"title\":\" \",\"amount\":\"1.00\"}|/title",
                "{\"title\":\"a\"}|/amount",
                "{\"title\":\"a\",\"amount\":\"1e3\"}|/amount",
                "{\"title\":\"a\",\"amount\":1.5}|/amount",
                "{\"title\":7,\"amount\":\"1.00\"}|/title",
                "{\"title\":\"a\",\"amount\":\"1.00\",\"receivedOn\":\"2022-02-30\"}|/receivedOn",
                "{\"title\":\"a\",\"amount\":\"1.00\",\"receivedOn\":\"+999999999-12-31\"}|/receivedOn",
                "{\"title\":\"a\",\"amount\":\"1.00\",\"receivedOn\":\"-9999-01-01\"}|/receivedOn",
                "{\"title\":\"a\\u0000\",\"amount\":\"1.00\"}|/title",
                "{\"title\":\"a\",\"amount\":\"1.00\",\"receivedOn\":20220228}|/receivedOn"
            })
    void wrongFieldsAreNamed(String body, String pointer) {
        problem(post(body), 400).body("violations.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"shade\":\"GREY\"             | /shade      | один из кодов [DARK, LIGHT], в кавычках",
                "\"shade\":1                    | /shade      | один из кодов [DARK, LIGHT], в кавычках",
                "\"receivedOn\":\"31.03.2022\"  | /receivedOn | дата вида ГГГГ-ММ-ДД (2022-03-31), год 1900–2200, в кавычках",
                "\"receivedOn\":20220331        | /receivedOn | дата вида ГГГГ-ММ-ДД (2022-03-31), год 1900–2200, в кавычках",
                "\"receivedOn\":\"2201-01-01\"  | /receivedOn | дата вида ГГГГ-ММ-ДД (2022-03-31), год 1900–2200, в кавычках",
                "\"month\":\"03.2022\"          | /month      | месяц вида ГГГГ-ММ (2022-03), год 1900–2200, в кавычках",
                "\"amount\":1.5                 | /amount     | сумма вида 1234.56, в кавычках",
                "\"amount\":\"1 000\"           | /amount     | сумма вида 1234.56, в кавычках",
                "\"rank\":1.5                   | /rank       | целое число",
                "\"rank\":\"7\"                 | /rank       | целое число",
                "\"rank\":99999999999           | /rank       | целое число",
                "\"number\":{\"number\":null}   | /number/number | целое число",
                "\"urgent\":\"yes\"             | /urgent     | true или false",
                "\"other\":\"17\"               | /other      | идентификатор UUID, в кавычках",
                "\"tags\":\"one\"               | /tags       | список в квадратных скобках",
                "\"tags\":[\"one\", 2]          | /tags/1     | текст в кавычках без управляющих знаков",
                "\"number\":7                   | /number     | объект в фигурных скобках"
            })
    void aMisfitTellsWhatIsAccepted(String field, String pointer, String expected) {
        problem(post("{\"title\":\"a\"," + field + "}"), 400)
                .body("violations.pointer", equalTo(List.of(pointer)))
                .body("violations.message", equalTo(List.of("Значение не подходит по виду: ожидается " + expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\ud800", "\\udc00", "\\udc00\\ud800"})
    void whatNobodyCanSeeIsNoText(String hidden) {
        problem(post("{\"title\":\"a" + hidden + "\",\"amount\":\"1.00\"}"), 400)
                .body("violations.pointer", equalTo(List.of("/title")));
    }

    @Test
    void linesAndPairsAreText() {
        var key = "lines-and-pairs";
        var body = "{\"title\":\"a\\t\\r\\nб\\ud83d\\ude00\",\"amount\":\"1.00\"}";
        Api.as("lawyer")
                .header("Idempotency-Key", key)
                .body(body)
                .post(SAMPLES)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "\"text\"", "nul", "{\"title\":\"a\",\"title\":\"b\",\"amount\":\"1\"}", "{} {}"})
    void wrongBodies(String body) {
        problem(post(body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+9999999-01-01", "-9999-01-01", "9999-12-31", "1899-12-31"})
    void aDayOfAnImpossibleYearIsNoDay(String day) {
        problem(Api.bad("lawyer").queryParam("from", day).get(SAMPLES), 400)
                .body("code", equalTo("malformed-parameter"))
                .body("violations.pointer", hasItem("from"));
    }

    @Test
    void theFirstAndTheLastDayAreDays() {
        for (var day : List.of("1900-01-01", "2200-12-31")) {
            Api.as("lawyer").queryParam("from", day).get(SAMPLES).then().statusCode(200);
        }
    }

    @Test
    void aTextWithNulIsNoText() {
        problem(Api.bad("auditor").queryParam("objectId", "a\0b").get("/v1/access-log"), 400)
                .body("violations.pointer", hasItem("objectId"));
        problem(Api.bad("lawyer").urlEncodingEnabled(false).get("/v1/dictionaries/%00"), 400)
                .body("violations.pointer", hasItem("name"));
    }

    @Test
    void violationsAreToldInRussian() {
        problem(post("{\"title\":\" \",\"amount\":\"1.00\"}"), 400)
                .body("violations.message", everyItem(matchesPattern("[^A-Za-z]*[а-я]+[^A-Za-z]*")));
    }

    @Test
    void anEmptyBodyIsNoBody() {
        var needed = List.of("Нужно тело запроса: JSON с полями из описания API");
        problem(Api.bad("lawyer").header("Idempotency-Key", "empty-body-1").post(SAMPLES), 400)
                .body("violations.message", equalTo(needed));
        problem(post("null"), 400).body("violations.message", equalTo(needed));
        problem(post("{\"title\":\"a\"}"), 400)
                .body("violations.pointer", equalTo(List.of("/amount")))
                .body("violations.message", equalTo(List.of("Нужно значение: поле обязательно")));
    }

    @Test
    void aSumTooLargeIsRefusedNotWrapped() {
        problem(post("{\"title\":\"a\",\"amount\":\"99999999999999999999\"}"), 422)
                .body("code", equalTo("money-out-of-range"))
                .body("violations.pointer", equalTo(List.of("/amount")));
    }

    @Test
    void aBodyTooLargeIsRefused() {
        var body = "{\"title\":\"" + "x".repeat(11 * 1024 * 1024) + "\",\"amount\":\"1.00\"}";
        problem(post(body), 413);
    }

    @Test
    void aBodyTooLargeThatDoesNotTellItsLengthIsRefused() throws Exception {
        var body = "{\"title\":\"" + "x".repeat(11 * 1024 * 1024) + "\",\"amount\":\"1.00\"}";
        var chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + SAMPLES))
                .header("Authorization", "Bearer " + Tokens.of("lawyer"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "chunked-body-1")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                .build();
        var answer = HttpClient.newHttpClient().send(chunked, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "application/", ";charset=utf-8"})
    void aTypeThatIsNoneIsNotAccepted(String type) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + SAMPLES))
                .header("Authorization", "Bearer " + Tokens.of("lawyer"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"unsupported-media-type\"");
    }

    @Test
    void tags() {
        var entry = Map.of("title", "a", "amount", "1.00");
        problem(Api.as("lawyer").body(entry).put(SOME), 428);
        problem(Api.as("lawyer").header("If-Match", "\"6\"").body(entry).put(SOME), 412);
        Api.as("lawyer")
                .header("If-Match", "\"7\"")
                .body(entry)
                .put(SOME)
                .then()
                .statusCode(200)
                .header("ETag", "\"8\"");
    }

    @Test
    void theCorrelationIdComesBack() {
        Api.bad("lawyer")
                .header("X-Correlation-Id", "from-the-caller")
                .get("/v1/nothing-here")
                .then()
                .header("X-Correlation-Id", "from-the-caller")
                .body("correlationId", equalTo("from-the-caller"));
        Api.bad("lawyer")
                .header("X-Correlation-Id", "no {good} id")
                .get(SOME)
                .then()
                .header("X-Correlation-Id", org.hamcrest.Matchers.not("no {good} id"));
    }

    @Test
    void theCatalogueIsPublished() {
        Api.as("lawyer").get("/v1/problems").then().statusCode(200).body("items.code", hasItem("etag-stale"));
    }

    private static Response post(String body) {
        return Api.bad("lawyer")
                .header("Idempotency-Key", "problems-test")
                .body(body)
                .post(SAMPLES);
    }

    private static ValidatableResponse problem(Response answer, int status) {
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("title")).matches(".*[А-Яа-я].*");
        assertThat(answer.jsonPath().getString("detail"))
                .matches("(?s).*[А-Яа-я].*")
                .doesNotContain("{", "}");
        assertThat(answer.jsonPath().getString("correlationId")).isEqualTo(answer.header("X-Correlation-Id"));
        return answer.then().statusCode(status).body("status", equalTo(status));
    }
}
