package ru.zhku.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** Tells an equal document from one that has grown and from one that has broken a promise. */
final class OpenApiContract {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Clients must accept unknown codes, so a new one breaks nothing. */
    private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .build();

    private OpenApiContract() {}

    static void demandSame(String committed, String running) {
        if (read(committed).equals(read(running))) {
            return;
        }
        var difference = OpenApiCompare.fromContents(committed, running, null, OPTIONS);
        var lost = new TreeSet<String>();
        collectLost(difference, lost, Collections.newSetFromMap(new IdentityHashMap<>()));
        if (difference.isIncompatible() || !lost.isEmpty()) {
            throw new AssertionError("This breaks what contracts/openapi.yaml promises. If it must be, accept it with"
                    + " deploy/bin/accept-contracts and say so in CHANGELOG.md.\nLost fields: " + lost + "\n"
                    + list(difference));
        }
        throw new AssertionError("The API has changed compatibly: run deploy/bin/accept-contracts and commit"
                + " contracts/openapi.yaml.\n" + list(difference));
    }

    /** The differ forgives a lost optional field; our clients do not. */
    private static void collectLost(Changed changed, Set<String> lost, Set<Changed> seen) {
        if (changed == null || !seen.add(changed)) {
            return;
        }
        if (changed instanceof ChangedSchema schema) {
            lost.addAll(schema.getMissingProperties().keySet());
        }
        if (changed instanceof ComposedChanged composed) {
            composed.getChangedElements().forEach(element -> collectLost(element, lost, seen));
        }
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
