package ru.zhku.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import ru.zhku.kit.problem.Problem;

/**
 * Makes the generated description tell the truth: any operation may end in a problem, a primitive is always there,
 * what is not required may be null, and an Idempotency-Key is needed unless it says otherwise.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String VIOLATION = "Violation";

    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var schemas = document.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach(this::demandPrimitives);
            schemas.values().forEach(schema -> allowNull(schema, schemas));
        }
        document.getComponents().addSchema(VIOLATION, violation()).addSchema(PROBLEM, problem());
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .forEach(ApiDocument::mayFail);
        }
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (Idempotency.HEADER.equals(parameter.getName())) {
            parameter.required(parameter.getRequired() == null || parameter.getRequired());
            parameter.getSchema().minLength(Idempotency.SHORTEST).maxLength(Idempotency.LONGEST);
        }
        return parameter;
    }

    private void demandPrimitives(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = new TreeSet<String>(schema.getRequired() == null ? List.of() : schema.getRequired());
        if (schema.getProperties().keySet().equals(Set.of("items", "next"))) {
            required.add("items");
        }
        var records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && name.equals(type.simpleName()))
                .collect(Collectors.toMap(ClassInfo::name, type -> type, (one, same) -> one))
                .values();
        if (records.size() == 1) {
            records.iterator().next().recordComponents().stream()
                    .filter(component -> component.type().kind() == Type.Kind.PRIMITIVE)
                    .map(RecordComponentInfo::name)
                    .filter(schema.getProperties()::containsKey)
                    .forEach(required::add);
        }
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private static void allowNull(Schema schema, Map<String, Schema> all) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        var properties = new LinkedHashMap<>(schema.getProperties());
        properties.replaceAll((name, property) -> required.contains(name) ? property : nullable(property, all));
        schema.setProperties(properties);
    }

    /** A reference cannot be null itself: a plain value is written out, an object or a code is wrapped. */
    private static Schema nullable(Schema schema, Map<String, Schema> all) {
        if (schema.getRef() == null) {
            return schema.getType() == null || schema.getType().contains(SchemaType.NULL)
                    ? schema
                    : schema.addType(SchemaType.NULL);
        }
        var target = all.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
        boolean plain = target != null && target.getProperties() == null && target.getEnumeration() == null;
        if (plain && target.getType() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .type(new ArrayList<>(target.getType()))
                    .addType(SchemaType.NULL)
                    .format(target.getFormat())
                    .pattern(target.getPattern());
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    private static void mayFail(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var responses = operation.getResponses();
        for (var response : Map.copyOf(responses.getAPIResponses()).entrySet()) {
            if (response.getKey().matches("[45]..") && response.getValue().getContent() == null) {
                response.getValue().setContent(problemContent());
            }
        }
        if (responses.getDefaultValue() == null) {
            responses.setDefaultValue(OASFactory.createAPIResponse()
                    .description("Отказ с объяснением")
                    .content(problemContent()));
        }
    }

    private static Content problemContent() {
        var type = OASFactory.createMediaType().schema(reference(PROBLEM));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type);
    }

    private static Schema problem() {
        var violations = OASFactory.createSchema().addType(SchemaType.ARRAY).items(reference(VIOLATION));
        return object("type", "title", "code", "detail", "correlationId")
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("violations", violations)
                .required(List.of("type", "title", "status", "code", "detail", "correlationId"));
    }

    private static Schema violation() {
        return object("pointer", "message").required(List.of("pointer", "message"));
    }

    private static Schema object(String... texts) {
        var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (var text : texts) {
            schema.addProperty(text, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return schema;
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
