package ru.zhku.debt.penalty.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of {@code penalty-examples.csv}: a charge, its payments, and what must come out. A segment is "principal, from,
 * to, first delay day, last, rate, denominator, exact amount to six decimals".
 */
public record PenaltyExample(Map<String, String> cells) {
    public static List<PenaltyExample> all() {
        try (var in = PenaltyExample.class.getResourceAsStream("/penalty-examples.csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";", -1))
                    .toList();
            return lines.stream().skip(1).map(row -> of(lines.get(0), row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PenaltyExample of(String[] header, String... row) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < header.length; i++) {
            cells.put(header[i], row[i]);
        }
        return new PenaltyExample(cells);
    }

    public String get(String column) {
        return cells.get(column);
    }

    public boolean isDueStated() {
        return !get("stated").isEmpty();
    }

    /** Day and sum of each payment. */
    public List<String[]> payments() {
        return parts("payments").map(part -> part.split("=")).toList();
    }

    public List<String> segments() {
        return parts("segments").toList();
    }

    private Stream<String> parts(String column) {
        return Arrays.stream(get(column).split("\\|")).filter(part -> !part.isEmpty());
    }

    @Override
    public String toString() {
        return get("case") + ", " + get("article");
    }
}
