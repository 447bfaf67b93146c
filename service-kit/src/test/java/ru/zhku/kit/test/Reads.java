package ru.zhku.kit.test;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks every GET that the running service publishes at {@code /q/openapi}; path parameters get values of their form. */
final class Reads {
    private final Map<String, Map<String, Object>> schemas;
    private final Map<String, Map<String, Object>> paths;

    Reads() {
        var document = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath();
        paths = document.getMap("paths");
        schemas = document.getMap("components.schemas");
    }

    /** The addresses that answer 403 to the role; those that begin with {@code apart} are not asked. */
    List<String> forbiddenTo(String role, String apart) {
        var token = "Bearer " + Tokens.of(role);
        var forbidden = new ArrayList<String>();
        paths.forEach((path, item) -> {
            if (item.containsKey("get") && !path.startsWith(apart)) {
                var answer = RestAssured.given()
                        .header("Authorization", token)
                        .accept("*/*")
                        .get(filled(path, item));
                if (answer.statusCode() == 403) {
                    forbidden.add(path);
                }
            }
        });
        return forbidden;
    }

    private String filled(String path, Map<String, Object> item) {
        var address = path;
        for (var parameter : Stream.concat(parameters(item), parameters(map(item.get("get"))))
                .toList()) {
            if ("path".equals(parameter.get("in"))) {
                address = address.replace("{" + parameter.get("name") + "}", value(map(parameter.get("schema"))));
            }
        }
        return address;
    }

    private String value(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return value(schemas.get(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        if (schema.get("enum") instanceof List<?> codes) {
            return String.valueOf(codes.get(0));
        }
        if ("uuid".equals(schema.get("format"))) {
            return UUID.randomUUID().toString();
        }
        return "date".equals(schema.get("format")) ? "2022-03-31" : "1";
    }

    private static Stream<Map<String, Object>> parameters(Map<String, Object> place) {
        return place.get("parameters") instanceof List<?> list ? list.stream().map(Reads::map) : Stream.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
