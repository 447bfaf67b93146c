package ru.zhku.notification.notice;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ru.zhku.notification.notice.NoticeViews.NoticeItem;

/** Notices as a table for a spreadsheet: UTF-8 with BOM, semicolons. */
final class NoticeCsv {
    private static final char BOM = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);

    private NoticeCsv() {}

    /** Writes the rows that the source hands over, one by one. */
    static void write(OutputStream out, Consumer<Consumer<NoticeItem>> source) throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(BOM);
            var csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            csv.writeRecord(
                    "number",
                    "accountNumber",
                    "supplierInn",
                    "templateCode",
                    "channel",
                    "state",
                    "origin",
                    "amount",
                    "asOf",
                    "overdueMonths",
                    "requestedOn",
                    "letterOn",
                    "sentOn",
                    "deliveredOn",
                    "reason",
                    "id",
                    "accountId");
            source.accept(item -> csv.writeRecord(
                    item.number(),
                    text(item.accountNumber()),
                    text(item.supplierInn()),
                    text(item.templateCode()),
                    text(item.channel()),
                    text(item.state()),
                    text(item.origin()),
                    item.amount().toString(),
                    text(item.asOf()),
                    item.overdueMonths().toString(),
                    text(item.requestedOn()),
                    text(item.letterOn()),
                    text(item.sentOn()),
                    text(item.deliveredOn()),
                    text(item.reason()),
                    text(item.id()),
                    text(item.accountId())));
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
