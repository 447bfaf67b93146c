package ru.zhku.debt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.test.ContractTest;

@QuarkusTest
class DebtContractTest extends ContractTest {
    DebtContractTest() {
        super(DebtEvents.class);
    }

    /** A table is a text or a file, whatever the JSON at its address holds. */
    @Test
    void tablesAreDescribedAsTextsAndFiles() throws IOException {
        var api = new ObjectMapper()
                .readTree(RestAssured.given()
                        .queryParam("format", "json")
                        .get("/q/openapi")
                        .asString());
        var tables = new ArrayList<String>();
        api.get("paths").properties().forEach(path -> {
            var content = path.getValue().at("/get/responses/200/content");
            if (content.has(Table.CSV) || content.has(Table.XLSX)) {
                tables.add(path.getKey());
                assertThat(schema(content, Table.CSV)).as(path.getKey()).isEqualTo("string");
                assertThat(schema(content, Table.XLSX)).as(path.getKey()).isEqualTo("string binary");
                assertThat(content.at("/application~1json/schema").has("$ref"))
                        .as(path.getKey())
                        .isTrue();
            }
        });
        assertThat(tables).hasSizeGreaterThan(30).contains("/v1/accounts/{id}/statement", "/v1/debtors");
    }

    private static String schema(JsonNode content, String type) {
        var schema = content.path(type).path("schema");
        return (schema.path("type").asText() + " " + schema.path("format").asText()).strip();
    }
}
