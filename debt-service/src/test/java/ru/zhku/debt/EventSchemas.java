package ru.zhku.debt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ru.zhku.kit.messaging.Event;

/** What was really published, held against the schema that is promised for its type. */
public final class EventSchemas {
    private static final Path EVENTS = Path.of("contracts/events");

    private EventSchemas() {}

    public static List<String> violations(Event event) {
        var name = event.type().substring("ru.zhku.debt.".length()) + ".schema.json";
        try {
            var schema = new ObjectMapper().readTree(Files.readString(EVENTS.resolve(name)));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(event.data(JsonNode.class))
                    .stream()
                    .map(message -> message.getMessage())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
