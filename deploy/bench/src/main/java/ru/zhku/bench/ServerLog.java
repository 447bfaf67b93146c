package ru.zhku.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL itself says of the statements it ran: text, values and duration. So the service's own queries are
 * measured in the database, and run again plainly, without being written down here a second time.
 */
final class ServerLog {
    private static final Pattern DURATION =
            Pattern.compile("\\[(\\d+)] LOG:  duration: ([0-9.]+) ms  (parse|bind|execute|statement)[^:]*: (.*)");
    private static final Pattern VALUES = Pattern.compile("\\[(\\d+)] DETAIL:  [Pp]arameters: (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /** The values are written into the text. */
    record Statement(String sql, double millis) {}

    private final Path file;
    private long from;

    ServerLog(Path file) {
        this.file = file;
    }

    /** From here on. */
    void mark() {
        try {
            from = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All statements since the mark that name one of the tables, each with its parse, bind and execution. */
    List<Statement> statements(String... tables) {
        var found = new ArrayList<Statement>();
        var parts = new LinkedHashMap<String, Double>();
        Statement last = null;
        for (var line : lines()) {
            var duration = DURATION.matcher(line);
            var values = VALUES.matcher(line);
            if (duration.find()) {
                last = take(duration, parts, found, tables);
            } else if (last != null && values.find()) {
                found.set(found.size() - 1, new Statement(filled(last.sql(), values.group(2)), last.millis()));
                last = null;
            }
        }
        return found;
    }

    double millis(String... tables) {
        return statements(tables).stream().mapToDouble(Statement::millis).sum();
    }

    private static Statement take(
            Matcher duration, Map<String, Double> parts, List<Statement> found, String... tables) {
        var sql = duration.group(4);
        double millis = Double.parseDouble(duration.group(2));
        var key = duration.group(1) + sql;
        if (duration.group(3).equals("parse") || duration.group(3).equals("bind")) {
            parts.merge(key, millis, Double::sum);
            return null;
        }
        double all = millis + parts.getOrDefault(key, 0.0);
        parts.remove(key);
        for (var table : tables) {
            if (sql.matches("(?s).*\\b" + table + "\\b.*")) {
                var statement = new Statement(sql, all);
                found.add(statement);
                return statement;
            }
        }
        return null;
    }

    private static String filled(String sql, String values) {
        var texts = new LinkedHashMap<String, String>();
        var value = VALUE.matcher(values);
        while (value.find()) {
            texts.put(value.group(1), value.group(2));
        }
        return PLACE.matcher(sql)
                .replaceAll(place -> Matcher.quoteReplacement(texts.getOrDefault(place.group(1), place.group())));
    }

    /** A line of the log that goes on behind a tab is one line here. */
    private List<String> lines() {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            var bytes = new byte[(int) (in.length() - from)];
            in.readFully(bytes);
            return List.of(new String(bytes, StandardCharsets.UTF_8)
                    .replace("\n\t", " ")
                    .split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
