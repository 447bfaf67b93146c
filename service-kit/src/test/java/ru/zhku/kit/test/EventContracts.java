package ru.zhku.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import ru.zhku.kit.messaging.EventType;

/**
 * The files under {@code contracts/}: a schema and a golden example per event, and {@code asyncapi.yaml}. What a
 * service consumes is looked up in its producer's folder.
 */
final class EventContracts {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final Pattern TYPE = Pattern.compile("ru\\.zhku\\.([a-z]+)\\.([a-z0-9-]+\\.v\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Path, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private final Path contracts;
    private final List<EventType> types;

    EventContracts(Path contracts, List<Class<?>> catalogues) {
        this.contracts = contracts;
        this.types = catalogues.stream().flatMap(c -> constants(c).stream()).toList();
    }

    List<EventType> types() {
        return types;
    }

    /** One line for each example without a schema and each violation of a schema. */
    List<String> invalidExamples() {
        var wrong = new ArrayList<String>();
        for (var example : files(contracts.resolve("events"), EXAMPLE)) {
            var schema = sibling(example);
            if (Files.exists(schema)) {
                validate(schema, example).forEach(line -> wrong.add(example.getFileName() + ": " + line));
            } else {
                wrong.add(example.getFileName() + " has no " + schema.getFileName());
            }
        }
        return wrong;
    }

    /** One line for each event type of the catalogue that lacks its schema, its example or its mention. */
    List<String> missing() {
        var asyncApi = contracts.resolve("asyncapi.yaml");
        var mentioned = Files.exists(asyncApi) ? read(asyncApi) : "";
        var wrong = new ArrayList<String>();
        for (var type : types) {
            var match = TYPE.matcher(type.type());
            if (!match.matches()) {
                wrong.add(type.type() + " is not ru.zhku.<service>.<past-tense-fact>.v<n>");
                continue;
            }
            var folder = folderOf(match.group(1));
            for (var kind : List.of(SCHEMA, EXAMPLE)) {
                var file = folder.resolve(match.group(2) + kind);
                if (!Files.exists(file)) {
                    wrong.add(type.type() + " lacks " + file);
                }
            }
            if (!mentioned.contains(type.type())) {
                wrong.add(type.type() + " is not mentioned in " + asyncApi);
            }
        }
        return wrong;
    }

    /** One line for each violation of its producer's schema by the body of an event. */
    List<String> violations(String type, byte[] body) {
        var match = TYPE.matcher(type);
        if (!match.matches()) {
            return List.of(type + " is not ru.zhku.<service>.<past-tense-fact>.v<n>");
        }
        var schema = folderOf(match.group(1)).resolve(match.group(2) + SCHEMA);
        if (!Files.exists(schema)) {
            return List.of(type + " lacks " + schema);
        }
        try {
            return validate(schema, JSON.readTree(body));
        } catch (IOException e) {
            return List.of(type + " is not JSON: " + e.getMessage());
        }
    }

    static List<String> validate(Path schema, Path example) {
        return validate(schema, tree(example));
    }

    private static List<String> validate(Path schema, JsonNode body) {
        var validator = SCHEMAS.computeIfAbsent(schema.toAbsolutePath(), EventContracts::schema);
        return validator.validate(body).stream()
                .map(message -> message.getMessage())
                .sorted()
                .toList();
    }

    private static JsonSchema schema(Path file) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(tree(file));
    }

    private Path folderOf(String service) {
        var home = contracts.toAbsolutePath().normalize().getParent();
        var producer = home.resolveSibling(service + "-service").resolve("contracts/events");
        return Files.exists(producer) ? producer : contracts.resolve("events");
    }

    private static List<EventType> constants(Class<?> catalogue) {
        return Arrays.stream(catalogue.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == EventType.class)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return (EventType) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sibling(Path example) {
        var name = example.getFileName().toString();
        return example.resolveSibling(name.substring(0, name.length() - EXAMPLE.length()) + SCHEMA);
    }

    private static JsonNode tree(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
