package ru.zhku.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a service promises, held against what it does. Each service has one {@code @QuarkusTest} subclass that passes
 * the class of its event catalogue.
 */
public abstract class ContractTest {

    private static final Path CONTRACTS = Path.of("contracts");

    private final EventContracts events;

    protected ContractTest(Class<?>... catalogues) {
        this.events = new EventContracts(CONTRACTS, List.of(catalogues));
    }

    @Test
    void openApiIsAsCommitted() throws IOException {
        var committed = CONTRACTS.resolve("openapi.yaml");
        assertThat(committed).exists();
        var running = RestAssured.given().queryParam("format", "yaml").get("/q/openapi");
        assertThat(running.statusCode()).isEqualTo(200);
        OpenApiContract.demandSame(Files.readString(committed), running.asString());
    }

    /** The surface: he reads all, but the bailiff's own doors; whose right is asked at all the bailiff shows. */
    @Test
    void anAuditorReadsAll() {
        var reads = new Reads();
        assertThat(reads.forbiddenTo("auditor", "/v1/bailiff/")).isEmpty();
        assertThat(reads.forbiddenTo("bailiff", "/v1/bailiff/")).contains("/v1/access-log");
    }

    @Test
    void everyExampleIsValidAgainstItsSchema() {
        assertThat(events.invalidExamples()).isEmpty();
    }

    @Test
    void everyEventTypeHasSchemaExampleAndMention() {
        assertThat(events.types()).as("event types of the catalogue").isNotEmpty();
        assertThat(events.missing()).isEmpty();
    }
}
