package ru.zhku.debt.identifier;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;

@QuarkusTest
class IdentifierChecksTest {
    @Test
    void aFormLearnsWhatIsWrong() {
        Api.as("supplier", "5190300016", null)
                .body(Map.of("kind", "INN", "value", "7707083893"))
                .post("/v1/identifier-checks")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("reason", nullValue());
        Api.as("resident-clerk")
                .body(Map.of("kind", "ELS", "value", "80PC558347"))
                .post("/v1/identifier-checks")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("reason", containsString("латинские"));
        Api.bad("auditor")
                .body(Map.of("kind", "BANK_ACCOUNT", "value", "40702810900000000001"))
                .post("/v1/identifier-checks")
                .then()
                .statusCode(400)
                .body("code", equalTo("identifier-bik-required"));
        Api.bad("auditor")
                .body(Map.of("kind", "PASSPORT", "value", "1"))
                .post("/v1/identifier-checks")
                .then()
                .statusCode(400);
        Api.bad("bailiff")
                .body(Map.of("kind", "INN", "value", "1"))
                .post("/v1/identifier-checks")
                .then()
                .statusCode(403);
    }
}
