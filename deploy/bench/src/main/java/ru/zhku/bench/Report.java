package ru.zhku.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table for people and for programs. */
final class Report {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADER = List.of("metric", "ours", "baseline", "ratio", "target", "met", "note");

    private final Options options;
    private final Map<String, String> about;
    private final List<Result> results;

    Report(Options options, Map<String, String> about, List<Result> results) {
        this.options = options;
        this.about = about;
        this.results = results;
    }

    /** Markdown, which is also what is printed. */
    String table() {
        var text = new StringBuilder();
        about.forEach((name, value) ->
                text.append("* ").append(name).append(": ").append(value).append('\n'));
        text.append("\n| ").append(String.join(" | ", HEADER)).append(" |\n");
        text.append("|").append("---|".repeat(HEADER.size())).append('\n');
        for (var result : results) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            result.metric(),
                            result.ours(),
                            result.baseline(),
                            Double.isNaN(result.ratio()) ? "–" : Result.number(result.ratio()),
                            Double.isNaN(result.target()) ? "–" : Result.number(result.target()),
                            Double.isNaN(result.target()) ? "" : result.isMet() ? "yes" : "NO",
                            result.note()))
                    .append(" |\n");
        }
        return text.toString();
    }

    void write() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("about", about);
        whole.put(
                "options",
                Map.of(
                        "accounts", options.accounts(),
                        "small", options.small(),
                        "history", options.history(),
                        "repeat", options.repeat(),
                        "only", options.only().toString().toLowerCase(Locale.ROOT)));
        whole.put("metrics", results.stream().map(Report::json).toList());
        try {
            Files.createDirectories(options.out());
            Files.writeString(options.out().resolve("bench.md"), table());
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(options.out().resolve("bench.json").toFile(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> json(Result result) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("metric", result.metric());
        fields.put("ours", result.ours());
        fields.put("baseline", result.baseline());
        fields.put("ratio", orNull(result.ratio()));
        fields.put("target", orNull(result.target()));
        fields.put("met", result.isMet());
        fields.put("note", result.note());
        return fields;
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
