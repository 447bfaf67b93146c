package ru.zhku.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.test.Api;

@QuarkusTest
class CallerTest {

    private static final String WHO = "/v1/samples/who";

    @Inject
    ServiceTokens serviceTokens;

    @Test
    void aTokenWithoutMunicipalityIsForHome() {
        Api.as("lawyer")
                .get(WHO)
                .then()
                .body("subject", equalTo("test-lawyer"))
                .body("oktmo", equalTo("47733000"))
                .body("supplierInn", nullValue())
                .body("seesAllMunicipalities", equalTo(false));
    }

    @Test
    void aTokenNamesSupplierAndMunicipality() {
        Api.as("supplier", "7701234567", "47730000")
                .get(WHO)
                .then()
                .body("supplierInn", equalTo("7701234567"))
                .body("supplierScope", equalTo("7701234567"))
                .body("oktmo", equalTo("47730000"));
    }

    @Test
    void onlyASupplierIsBoundToItsOwn() {
        Api.as("lawyer", "7701234567", "47730000").get(WHO).then().body("supplierScope", nullValue());
        Api.as("supplier").get(WHO).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "service"})
    void someSeeAllMunicipalities(String role) {
        Api.as(role).get(WHO).then().body("seesAllMunicipalities", equalTo(true));
    }

    @Test
    void aServiceSignsItsOwnTokens() {
        Api.badToken(serviceTokens.bearer())
                .get(WHO)
                .then()
                .statusCode(200)
                .body("subject", equalTo("kit-service"))
                .body("seesAllMunicipalities", equalTo(true));
    }

    @Test
    void whoReadWhatIsWrittenDown() {
        var id = Ids.next().toString();
        Api.as("lawyer").get("/v1/samples/" + id).then().statusCode(404);
        Api.as("auditor")
                .queryParam("objectId", id)
                .get("/v1/access-log")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.subject", hasItem("test-lawyer"))
                .body("items.purpose", hasItem("test"));
        Api.as("lawyer").get("/v1/access-log").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/openapi"})
    void theseAreOpenToAll(String path) {
        assertThat(RestAssured.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void figuresAreForAdministrators() {
        assertThat(RestAssured.get("/q/metrics").statusCode()).isEqualTo(401);
    }
}
