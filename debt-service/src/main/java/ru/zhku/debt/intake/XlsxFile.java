package ru.zhku.debt.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import ru.zhku.debt.intake.domain.DefectCode;
import ru.zhku.debt.intake.domain.FileFault;
import ru.zhku.debt.intake.domain.Header;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.Row;
import ru.zhku.debt.intake.domain.SheetCell;

/** A register as a workbook: its first sheet, with the header and the columns of a CSV; a row is a line. */
final class XlsxFile {
    static final int MOST_BYTES = 64 << 20;
    private static final long MOST_UNPACKED = 1L << 30;
    private static final long MOST_UNPACKED_BESIDE_SHEETS = 64L << 20;
    private static final int LONGEST_TEXT = 1 << 18;
    private static final int PIECE = 1 << 16;
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!");

    private final RegisterKind kind;
    private final Consumer<Row> lines;
    private final boolean from1904;
    private List<String> names;
    private Row row;
    private long line;
    private boolean hasLines;

    private XlsxFile(RegisterKind kind, boolean from1904, Consumer<Row> lines) {
        this.kind = kind;
        this.from1904 = from1904;
        this.lines = lines;
    }

    /** @throws FileFault when the file as a whole cannot be taken */
    static void read(InputStream bytes, RegisterKind kind, Consumer<Row> lines) {
        try (bytes) {
            var packed = bytes.readNBytes(MOST_BYTES + 1);
            if (packed.length == 0) {
                throw FileFault.of(
                        "empty-file", "Файл пуст: нужна книга Excel со строкой заголовка и строками реестра");
            }
            if (packed.length > MOST_BYTES) {
                throw FileFault.of(
                        "xlsx-too-large", "Книга Excel больше " + (MOST_BYTES >> 20) + " МБ: передайте реестр как CSV");
            }
            boolean hasFormats = demandBearable(packed);
            try (var workbook = open(packed, hasFormats);
                    var rows = rowsOf(workbook)) {
                var file = new XlsxFile(kind, workbook.isDate1904(), lines);
                var iterator = rows.iterator();
                for (var cells = next(iterator); cells != null; cells = next(iterator)) {
                    file.take(cells);
                }
                file.demandLines();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadableWorkbook open(byte[] packed, boolean hasFormats) {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(hasFormats, true));
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private static Stream<org.dhatim.fastexcel.reader.Row> rowsOf(ReadableWorkbook workbook) {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private static org.dhatim.fastexcel.reader.Row next(Iterator<org.dhatim.fastexcel.reader.Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw broken();
        }
    }

    private static FileFault broken() {
        return FileFault.of(
                "xlsx-broken",
                "Книга Excel не читается: файл повреждён или это не .xlsx. Откройте её в Excel и сохраните заново");
    }

    /** Unpacks the archive once without keeping anything; true if it has formats of cells. */
    private static boolean demandBearable(byte[] packed) {
        boolean hasFormats = false;
        long unpacked = 0;
        try (var zip = ZipFile.builder().setByteArray(packed).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var name = entry.getName().toLowerCase(java.util.Locale.ROOT);
                hasFormats |= name.endsWith("/styles.xml");
                long most = name.contains("/worksheets/") ? MOST_UNPACKED : MOST_UNPACKED_BESIDE_SHEETS;
                try (var in = zip.getInputStream(entry)) {
                    unpacked += unpack(in, Math.min(most, MOST_UNPACKED - unpacked), name.endsWith(".xml"));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
        return hasFormats;
    }

    private static long unpack(InputStream in, long most, boolean isXml) throws IOException {
        var piece = new byte[PIECE];
        long unpacked = 0;
        int text = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            unpacked += read;
            for (int i = 0; i < read; i++) {
                text = piece[i] == '<' ? 0 : text + 1;
                if (isXml && text > LONGEST_TEXT) {
                    throw bomb();
                }
            }
            if (unpacked > most) {
                throw bomb();
            }
        }
        return unpacked;
    }

    private static FileFault bomb() {
        return FileFault.of(
                "xlsx-bomb", "Книга Excel распаковывается в непомерно большие данные. Передайте реестр как CSV");
    }

    private void take(org.dhatim.fastexcel.reader.Row cells) {
        if (cells.getRowNum() <= line) {
            throw broken();
        }
        line = cells.getRowNum();
        int filled = filled(cells);
        if (filled == 0) {
            return;
        }
        if (row == null) {
            names = new ArrayList<>();
            for (int i = 0; i < filled; i++) {
                names.add(text(cells.getCell(i), false).strip());
            }
            row = Header.rowOf(kind, names, line);
        } else {
            hasLines = true;
            fill(cells, filled);
            lines.accept(row);
        }
    }

    private void fill(org.dhatim.fastexcel.reader.Row cells, int filled) {
        row.begin(line);
        for (int i = 0; i < Math.max(filled, names.size()); i++) {
            var cell = i < filled ? cells.getCell(i) : null;
            var name = i < names.size() ? names.get(i) : "";
            row.add(text(cell, name.equals("serviceMonth")));
            if (cell != null && i < names.size()) {
                demandWhole(cell, kind.indexOf(name));
            }
        }
        row.demandShape();
    }

    private void demandWhole(Cell cell, int column) {
        if (isError(cell)) {
            row.fault(column, DefectCode.CELL_ERROR);
        } else if (cell.getValue() instanceof BigDecimal number && SheetCell.isCut(number)) {
            row.fault(column, DefectCode.DIGITS_CUT);
        }
    }

    private static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.BOOLEAN
                || cell.getType() == CellType.FORMULA
                        && (cell.getRawValue() == null || ERRORS.contains(String.valueOf(cell.getValue())));
    }

    private static int filled(org.dhatim.fastexcel.reader.Row cells) {
        int filled = cells.getCellCount();
        while (filled > 0 && isEmpty(cells.getCell(filled - 1))) {
            filled--;
        }
        return filled;
    }

    private static boolean isEmpty(Cell cell) {
        if (cell != null && cell.getType() == CellType.STRING && cell.getValue() == null) {
            throw broken();
        }
        return cell == null || cell.getRawValue() == null || cell.getRawValue().isBlank();
    }

    private String text(Cell cell, boolean asMonth) {
        if (isEmpty(cell)) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return SheetCell.isDate(cell.getDataFormatId(), cell.getDataFormatString())
                    ? SheetCell.date(number, from1904, asMonth)
                    : SheetCell.number(number);
        }
        return cell.getRawValue();
    }

    private void demandLines() {
        if (row == null) {
            throw FileFault.of("empty-file", "Первый лист книги пуст: нужна строка заголовка и строки реестра");
        }
        if (!hasLines) {
            throw FileFault.of("no-lines", "На первом листе есть заголовок, но нет ни одной строки");
        }
    }
}
