package ru.zhku.debt.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ru.zhku.debt.intake.domain.FileFault;
import ru.zhku.debt.intake.domain.Header;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterReader;
import ru.zhku.debt.intake.domain.Row;

/** A register as CSV: a header in any order, then lines; one row object is used for all of them. */
final class CsvFile extends AbstractBaseCsvCallbackHandler<Boolean> {
    private static final int BUFFER = 1 << 17;

    private final List<String> header = new ArrayList<>();
    private Row row;
    private long line = 1;
    private boolean hasLines;

    private CsvFile() {}

    /** @throws FileFault when the file as a whole cannot be taken */
    static void read(InputStream bytes, Charset charset, RegisterKind kind, Consumer<Row> lines) {
        var file = new CsvFile();
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
                    file.row = Header.rowOf(kind, file.header, file.line);
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
        if (quoted) {
            demandOneLine(buffer, offset, length);
        }
        if (row != null) {
            row.add(buffer, offset, length);
        } else {
            header.add(new String(buffer, offset, length).strip());
        }
    }

    /** No value of a register holds a line break: a quote too many would swallow the lines up to the next one. */
    private void demandOneLine(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                throw quotes();
            }
        }
    }

    @Override
    protected Boolean buildRecord() {
        return Boolean.TRUE;
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
        return quotes();
    }

    private FileFault quotes() {
        return FileFault.atLine(
                line,
                "quotes",
                "Строка " + line
                        + ": кавычка открыта и не закрыта в этой же строке, или после закрывающей кавычки стоит текст."
                        + " Кавычка внутри значения удваивается");
    }
}
