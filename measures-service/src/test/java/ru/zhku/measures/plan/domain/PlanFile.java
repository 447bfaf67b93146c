package ru.zhku.measures.plan.domain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Consumer;

/** The plan of 2022 as it is published, and as a test spoils it. */
public final class PlanFile {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public static final UUID PLAN_ID = UUID.fromString("018f0000-0000-7000-8000-000000000164");

    private PlanFile() {}

    public static JsonNode tree() {
        try (var in = PlanFile.class.getResourceAsStream("/META-INF/resources/plans/plan-2022.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same plan for another municipality, so that each test has its own. */
    public static JsonNode of(String oktmo) {
        var tree = tree();
        ((com.fasterxml.jackson.databind.node.ObjectNode) tree.at("/municipality")).put("oktmo", oktmo);
        return tree;
    }

    public static PlanDocument document(Consumer<JsonNode> spoil) {
        var tree = tree();
        spoil.accept(tree);
        try {
            return JSON.treeToValue(tree, PlanDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Plan plan() {
        return Plan.of(PLAN_ID, document(tree -> {}));
    }
}
