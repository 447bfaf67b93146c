package ru.zhku.kit.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The client sees where service and document differ. */
@QuarkusTest
class ApiTest {

    @Test
    void whatIsNotRequiredMayBeNullHoweverDeep() {
        Api.as("lawyer").get("/v1/samples/box").then().statusCode(200);
    }

    @Test
    void anAnswerThatTheDocumentForbidsFails() {
        assertThatThrownBy(() -> Api.as("lawyer").get("/v1/samples/crooked-box"))
                .hasMessageContaining("/best/rank/number");
        assertThatThrownBy(() -> Api.bad("lawyer").get("/v1/samples/crooked-box"))
                .hasMessageContaining("/best/rank/number");
    }

    @Test
    void aRequestThatTheDocumentForbidsFailsUnlessItIsBadOnPurpose() {
        var wrong = Map.of("title", "a", "amount", 7);
        assertThatThrownBy(() -> Api.as("lawyer").body(wrong).post("/v1/samples"))
                .hasMessageContaining("/amount");
        Api.bad("lawyer").body(wrong).post("/v1/samples").then().statusCode(400);
    }

    @Test
    void theServedDocumentIsTheStoredOne() throws IOException {
        var served = RestAssured.given().queryParam("format", "yaml").get("/q/openapi");
        OpenApiContract.demandSame(Files.readString(Path.of("target/contracts/openapi.yaml")), served.asString());
    }

    @Test
    void anAddressThatIsNotInTheDocumentFails() {
        assertThatThrownBy(() -> Api.as("lawyer").get("/v1/nothing-here")).hasMessageContaining("No API path found");
    }
}
