package ru.zhku.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** Tells an equal document from one that has grown and from one that has broken a promise. */
final class OpenApiContract {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private OpenApiContract() {}

    static void demandSame(String committed, String running) {
        if (read(committed).equals(read(running))) {
            return;
        }
        var difference = OpenApiCompare.fromContents(committed, running);
        if (difference.isIncompatible()) {
            throw new AssertionError("This breaks what contracts/openapi.yaml promises. If it must be, accept it with"
                    + " deploy/bin/accept-contracts and say so in CHANGELOG.md.\n" + list(difference));
        }
        throw new AssertionError("The API has changed compatibly: run deploy/bin/accept-contracts and commit"
                + " contracts/openapi.yaml.\n" + list(difference));
    }

    private static Object read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not a YAML document: " + e.getMessage(), e);
        }
    }

    private static String list(ChangedOpenApi difference) {
        var text = new ByteArrayOutputStream();
        new ConsoleRender().render(difference, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
