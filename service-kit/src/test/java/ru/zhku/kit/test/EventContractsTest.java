package ru.zhku.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.zhku.kit.messaging.EventType;

class EventContractsTest {

    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["sum"],
             "properties": {"sum": {"type": "string", "pattern": "^-?\\\\d+\\\\.\\\\d{2}$"}}}
            """;

    /** A catalogue as a service has it. */
    static final class Sample {
        static final EventType OWN = EventType.of("ru.zhku.sample.told.v1", "kit.test");
        static final EventType FOREIGN = EventType.of("ru.zhku.other.heard.v1", "kit.test");
    }

    static final class Odd {
        static final EventType NAMED = new EventType("SampleTold", "kit.test", "x");
    }

    @TempDir
    Path suite;

    private Path contracts;

    @BeforeEach
    void writeContracts() throws IOException {
        contracts = suite.resolve("sample-service/contracts");
        write("sample-service/contracts/asyncapi.yaml", "ru.zhku.sample.told.v1 ru.zhku.other.heard.v1");
        write("sample-service/contracts/events/told.v1.schema.json", SCHEMA);
        write("sample-service/contracts/events/told.v1.example.json", "{\"sum\": \"1.00\"}");
        write("other-service/contracts/events/heard.v1.schema.json", SCHEMA);
        write("other-service/contracts/events/heard.v1.example.json", "{\"sum\": \"1.00\"}");
    }

    @Test
    void whatIsCompletePasses() {
        var events = events(Sample.class);
        assertThat(events.types()).containsExactlyInAnyOrder(Sample.OWN, Sample.FOREIGN);
        assertThat(events.missing()).isEmpty();
        assertThat(events.invalidExamples()).isEmpty();
    }

    @Test
    void anExampleThatItsSchemaForbidsIsTold() throws IOException {
        write("sample-service/contracts/events/told.v1.example.json", "{\"sum\": 1}");
        assertThat(events(Sample.class).invalidExamples())
                .singleElement()
                .asString()
                .contains("told.v1", "sum");
    }

    @Test
    void anExampleWithoutASchemaIsTold() throws IOException {
        write("sample-service/contracts/events/lost.v1.example.json", "{}");
        assertThat(events(Sample.class).invalidExamples())
                .singleElement()
                .asString()
                .contains("lost.v1.schema.json");
    }

    @Test
    void whatIsMissingIsTold() throws IOException {
        Files.delete(contracts.resolve("events/told.v1.schema.json"));
        Files.delete(suite.resolve("other-service/contracts/events/heard.v1.example.json"));
        write("sample-service/contracts/asyncapi.yaml", "ru.zhku.sample.told.v1");
        assertThat(String.join("\n", events(Sample.class).missing()))
                .contains("told.v1.schema.json", "heard.v1.example.json", "heard.v1 is not mentioned");
    }

    @Test
    void aNameThatIsNoEventTypeIsTold() {
        assertThat(events(Odd.class).missing()).singleElement().asString().contains("SampleTold");
    }

    private EventContracts events(Class<?> catalogue) {
        return new EventContracts(contracts, List.of(catalogue));
    }

    private void write(String path, String text) throws IOException {
        var file = suite.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
