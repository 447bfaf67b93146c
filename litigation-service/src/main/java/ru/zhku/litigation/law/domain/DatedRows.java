package ru.zhku.litigation.law.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of law as data: one row per number with the days on which it is valid and the norm it comes from. */
public record DatedRows(List<Row> rows) {

    public record Row(Map<String, String> cells) {
        /** The day through which the row was held against the law; later it may have changed. */
        public LocalDate knownThrough() {
            return LocalDate.parse(text("knownThrough"));
        }

        public String text(String column) {
            return cells.get(column);
        }

        /** Null where the cell is empty. */
        public BigDecimal number(String column) {
            return text(column).isEmpty() ? null : new BigDecimal(text(column));
        }

        public boolean isValidOn(LocalDate day) {
            return !day.isBefore(LocalDate.parse(text("validFrom")))
                    && (text("validTo").isEmpty() || !day.isAfter(LocalDate.parse(text("validTo"))));
        }
    }

    /** Reads {@code ;}-separated text with a header row from the class path. */
    public static DatedRows read(String resource) {
        try (var in = DatedRows.class.getResourceAsStream(resource)) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var header = lines.get(0).split(";", -1);
            return new DatedRows(lines.stream()
                    .skip(1)
                    .map(line -> row(header, line.split(";", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] header, String... cells) {
        if (cells.length != header.length) {
            throw new IllegalArgumentException("a row of law has " + cells.length + " cells");
        }
        var named = new HashMap<String, String>();
        for (int i = 0; i < header.length; i++) {
            named.put(header[i], cells[i]);
        }
        return new Row(named);
    }

    public List<Row> validOn(LocalDate day) {
        return rows.stream().filter(row -> row.isValidOn(day)).toList();
    }
}
