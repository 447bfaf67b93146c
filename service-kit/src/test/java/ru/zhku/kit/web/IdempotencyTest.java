package ru.zhku.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.sample.SampleGate;
import ru.zhku.kit.sample.SampleResource;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;

@QuarkusTest
class IdempotencyTest {

    @Inject
    Idempotency idempotency;

    @Inject
    DataSource dataSource;

    private final EventProbe probe = new EventProbe(Path.of("src/test/contracts"));

    @Test
    void theSameRequestIsCarriedOutOnce() {
        var key = newKey();
        var first = post(key, "once");
        var second = post(key, "once");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        probe.awaitPublished(first.jsonPath().getString("id"), SampleResource.NOTED);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        var key = newKey();
        post(key, "first").then().statusCode(201);
        post(key, "second").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aKeyIsDemanded() {
        Api.bad("lawyer")
                .body(Map.of("title", "nokey", "amount", "1.00"))
                .post("/v1/samples")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void aRequestThatStillRunsIsNotBegunAgain() throws Exception {
        var key = newKey();
        var gate = SampleGate.close("running");
        var first = CompletableFuture.supplyAsync(() -> post(key, "running"));
        assertThat(gate.reached().await(20, TimeUnit.SECONDS)).isTrue();

        post(key, "running").then().statusCode(409).body("code", equalTo("request-running"));

        gate.opened().countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(post(key, "running").asString()).isEqualTo(first.get().asString());
    }

    @Test
    void manyAtOnceMakeOne() {
        var key = newKey();
        var answers =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(key, "at once")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).extracting(Response::statusCode).containsAnyOf(201).isSubsetOf(201, 409);
        assertThat(answers.stream().filter(a -> a.statusCode() == 201).map(Response::asString))
                .containsOnly(post(key, "at once").asString());
    }

    @Test
    void onlyOldAnswersAreForgotten() throws SQLException {
        var old = newKey();
        var fresh = newKey();
        post(old, "old").then().statusCode(201);
        var answer = post(fresh, "fresh").asString();
        try (var connection = dataSource.getConnection();
                var age = connection.prepareStatement("update idempotency set created_at = created_at"
                        + " - interval '366 days' where scope like '%' || ?")) {
            age.setString(1, old);
            assertThat(age.executeUpdate()).isEqualTo(1);
        }
        idempotency.purge();
        post(old, "another").then().statusCode(201);
        assertThat(post(fresh, "fresh").asString()).isEqualTo(answer);
    }

    private static Response post(String key, String title) {
        return Api.as("lawyer")
                .header("Idempotency-Key", key)
                .body(Map.of("title", title, "amount", "1.00"))
                .post("/v1/samples");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
