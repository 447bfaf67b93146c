package ru.zhku.debt.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import ru.zhku.debt.intake.domain.FileFault;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterReader;
import ru.zhku.debt.intake.domain.Row;

/** A register as CSV: a header in any order, then lines; one row object is used for all of them. */
final class CsvFile extends AbstractBaseCsvCallbackHandler<Boolean> {
    private static final int BUFFER = 1 << 17;

    private final RegisterKind kind;
    private final List<String> header = new ArrayList<>();
    private Row row;
    private long line = 1;
    private boolean hasLines;

    private CsvFile(RegisterKind kind) {
        this.kind = kind;
    }

    /** @throws FileFault when the file as a whole cannot be taken */
    static void read(InputStream bytes, Charset charset, RegisterKind kind, Consumer<Row> lines) {
        var file = new CsvFile(kind);
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(BUFFER)
                .build(file, new RegisterReader(bytes, charset))) {
            for (var ignored : csv) {
                if (file.row == null) {
                    file.beginLines();
                } else {
                    file.hasLines = true;
                    file.row.demandShape();
                    lines.accept(file.row);
                }
            }
        } catch (CsvParseException e) {
            throw file.faultOf(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.demandLines();
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        if (row != null) {
            row.begin(startingLine);
        }
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (row != null) {
            row.add(buffer, offset, length);
        } else {
            header.add(new String(buffer, offset, length).strip());
        }
    }

    @Override
    protected Boolean buildRecord() {
        return Boolean.TRUE;
    }

    private void beginLines() {
        int width = header.size();
        var positions = new int[kind.columns().size()];
        Arrays.fill(positions, -1);
        if (width == 1 && header.get(0).matches(".*[,\t|].*")) {
            throw FileFault.atLine(line, "separator", "Столбцы должны разделяться точкой с запятой «;»");
        }
        for (int i = 0; i < width; i++) {
            var name = header.get(i);
            int column = kind.indexOf(name);
            if (column < 0) {
                throw FileFault.atColumn(
                        shown(name), "unknown-column", "Столбца «" + shown(name) + "» в реестре " + kind + " нет");
            }
            if (positions[column] >= 0) {
                throw FileFault.atColumn(name, "duplicate-column", "Столбец «" + name + "» назван дважды");
            }
            positions[column] = i;
        }
        for (int column = 0; column < positions.length; column++) {
            var rule = kind.columns().get(column);
            if (rule.isRequired() && positions[column] < 0) {
                throw FileFault.atColumn(
                        rule.name(), "missing-column", "Нет обязательного столбца «" + rule.name() + "»");
            }
        }
        row = new Row(kind, positions, width);
    }

    private static String shown(String name) {
        var text = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private void demandLines() {
        if (row == null) {
            throw FileFault.of("empty-file", "Файл пуст: нужна строка заголовка и строки реестра");
        }
        if (!hasLines) {
            throw FileFault.of("no-lines", "В файле есть заголовок, но нет ни одной строки");
        }
    }

    private FileFault faultOf(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileFault fault) {
                return fault;
            }
            if (cause instanceof UncheckedIOException io) {
                throw io;
            }
            if (cause instanceof IllegalStateException broken) {
                throw broken;
            }
        }
        return FileFault.atLine(
                line,
                "quotes",
                "Строка " + line + ": кавычка открыта и не закрыта, или после закрывающей кавычки стоит текст."
                        + " Кавычка внутри значения удваивается");
    }
}
