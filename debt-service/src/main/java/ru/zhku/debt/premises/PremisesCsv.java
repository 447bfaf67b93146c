package ru.zhku.debt.premises;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.intake.domain.FileFault;
import ru.zhku.debt.intake.domain.RegisterReader;
import ru.zhku.debt.premises.domain.PremisesColumns;
import ru.zhku.kit.problem.Refusal;

/** A list of the stock as CSV: a header in any order, {@code ;}, quotes as in RFC 4180. */
final class PremisesCsv {
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_LINES = 5_000;

    private PremisesCsv() {}

    /**
     * @param cells by column without what is blank; null if the line has not as many values as the header
     */
    record Line(long no, Map<String, String> cells) {}

    /** @throws Refusal {@code premises-file} when the file as a whole cannot be taken, {@code too-large} beyond 8 MiB */
    static List<Line> read(InputStream body, Charset charset) {
        var bytes = bytes(body);
        var lines = new ArrayList<Line>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(1 << 17)
                .ofCsvRecord(new RegisterReader(new ByteArrayInputStream(bytes), charset))) {
            List<String> header = null;
            for (var row : csv) {
                if (header == null) {
                    header = header(row);
                } else {
                    lines.add(line(header, row));
                }
                if (lines.size() > MOST_LINES) {
                    throw fault("В файле больше " + MOST_LINES + " строк. Разделите его");
                }
            }
        } catch (CsvParseException e) {
            throw (Refusal) faultOf(e).initCause(e);
        } catch (FileFault e) {
            throw (Refusal) fault(e.reason()).initCause(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw fault("Нужны строка заголовка и хотя бы одна строка");
        }
        return lines;
    }

    private static byte[] bytes(InputStream body) {
        try {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.of("too-large");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(CsvRecord row) {
        var header = row.getFields().stream().map(String::strip).toList();
        for (var column : header) {
            if (!PremisesColumns.ALL.contains(column)) {
                throw fault("Столбца «" + shown(column) + "» быть не должно. Допустимы: "
                        + String.join(", ", PremisesColumns.ALL));
            }
        }
        for (var column : PremisesColumns.REQUIRED) {
            if (!header.contains(column)) {
                throw fault("Нет обязательного столбца " + column + ". Разделитель столбцов — «;»");
            }
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw fault("Один столбец назван дважды");
        }
        return header;
    }

    private static Line line(List<String> header, CsvRecord row) {
        if (row.getFieldCount() != header.size()) {
            return new Line(row.getStartingLineNumber(), null);
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            var text = row.getField(i).strip();
            if (!text.isEmpty()) {
                cells.put(header.get(i), text);
            }
        }
        return new Line(row.getStartingLineNumber(), cells);
    }

    private static Refusal faultOf(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileFault file) {
                return fault(file.reason());
            }
        }
        return fault("Кавычка открыта и не закрыта, или строка слишком длинна. Кавычка внутри значения удваивается");
    }

    private static Refusal fault(String reason) {
        return Refusal.of("premises-file", "reason", reason);
    }

    private static String shown(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "…";
    }
}
