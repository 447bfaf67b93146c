package ru.zhku.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import ru.zhku.kit.problem.Problem.Violation;
import ru.zhku.kit.web.Correlation;

/**
 * Every code with its status and Russian texts, read from {@code kit/problems.properties} and the service's own
 * {@code problems.properties}; a line is {@code code=STATUS|title|detail with {param}}.
 */
@ApplicationScoped
public class ProblemCatalogue {
    record Entry(String code, int status, String title, String detail) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    ProblemCatalogue() {
        load("kit/problems.properties", true);
        load("problems.properties", false);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    boolean knows(String code) {
        return entries.containsKey(code);
    }

    Problem of(Refusal refusal) {
        var entry = entries.get(refusal.code());
        if (entry == null) {
            throw new IllegalStateException("problems.properties lacks the code " + refusal.code());
        }
        var detail = fill(entry.detail(), refusal.params());
        var violations = refusal.pointer() == null ? null : List.of(new Violation(refusal.pointer(), detail));
        return problem(entry, detail, violations);
    }

    Problem of(String code, List<Violation> violations) {
        var entry = entries.get(code);
        return problem(entry, fill(entry.detail(), Map.of()), violations);
    }

    /** A sentence for a code, for lists of per-item results. */
    public String sentence(Refusal refusal) {
        return of(refusal).detail();
    }

    private static Problem problem(Entry entry, String detail, List<Violation> violations) {
        return new Problem(
                "urn:zhku:problem:" + entry.code(),
                entry.title(),
                entry.status(),
                entry.code(),
                detail,
                Correlation.id(),
                violations);
    }

    private static String fill(String text, Map<String, ?> params) {
        var filled = text;
        for (var param : params.entrySet()) {
            filled = filled.replace("{" + param.getKey() + "}", String.valueOf(param.getValue()));
        }
        return filled;
    }

    private void load(String resource, boolean required) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                if (required) {
                    throw new IllegalStateException(resource + " is missing");
                }
                return;
            }
            var lines = new Properties();
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.forEach((code, line) -> add((String) code, (String) line, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String code, String line, String resource) {
        var parts = line.split("\\|", 3);
        if (parts.length != 3) {
            throw new IllegalStateException(resource + ": " + code + " is not STATUS|title|detail");
        }
        var entry = new Entry(code, Integer.parseInt(parts[0].strip()), parts[1].strip(), parts[2].strip());
        if (entries.put(code, entry) != null) {
            throw new IllegalStateException(resource + ": " + code + " is there twice");
        }
    }
}
