package ru.zhku.notification.notice;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import ru.zhku.notification.notice.NoticeViews.NoticeItem;

/** Notices as a table for a spreadsheet: UTF-8 with BOM, semicolons. */
final class NoticeCsv {
    private static final char BOM = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);

    private static final Map<String, Function<NoticeItem, Object>> COLUMNS = columns();

    private NoticeCsv() {}

    private static Map<String, Function<NoticeItem, Object>> columns() {
        var columns = new LinkedHashMap<String, Function<NoticeItem, Object>>();
        columns.put("number", NoticeItem::number);
        columns.put("accountNumber", NoticeItem::accountNumber);
        columns.put("supplierInn", NoticeItem::supplierInn);
        columns.put("templateCode", NoticeItem::templateCode);
        columns.put("channel", NoticeItem::channel);
        columns.put("state", NoticeItem::state);
        columns.put("origin", NoticeItem::origin);
        columns.put("amount", NoticeItem::amount);
        columns.put("asOf", NoticeItem::asOf);
        columns.put("overdueMonths", NoticeItem::overdueMonths);
        columns.put("requestedOn", NoticeItem::requestedOn);
        columns.put("letterOn", NoticeItem::letterOn);
        columns.put("sentOn", NoticeItem::sentOn);
        columns.put("deliveredOn", NoticeItem::deliveredOn);
        columns.put("reason", NoticeItem::reason);
        columns.put("id", NoticeItem::id);
        columns.put("accountId", NoticeItem::accountId);
        return columns;
    }

    /** Writes the rows that the source hands over, one by one. */
    static void write(OutputStream out, Consumer<Consumer<NoticeItem>> source) throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(BOM);
            var csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            csv.writeRecord(COLUMNS.keySet());
            source.accept(item -> csv.writeRecord(COLUMNS.values().stream()
                    .map(column -> text(column.apply(item)))
                    .toList()));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What a spreadsheet would take for a formula is marked as a text. */
    private static String text(Object value) {
        var text = value == null ? "" : value.toString();
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
