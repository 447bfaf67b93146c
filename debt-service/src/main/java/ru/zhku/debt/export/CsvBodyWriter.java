package ru.zhku.debt.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.money.Money;

/** CSV with semicolons, decimal points and codes as they are; UTF-8 with a BOM, or windows-1251 where the client asks for it. */
@Provider
@Produces(Table.CSV)
class CsvBodyWriter implements MessageBodyWriter<Table> {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CurrentVertxRequest request;
    private final FileName fileName;

    CsvBodyWriter(CurrentVertxRequest request, FileName fileName) {
        this.request = request;
        this.fileName = fileName;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Table table,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var charset = asked();
        headers.putSingle(
                HttpHeaders.CONTENT_TYPE,
                Table.CSV + "; charset=" + charset.name().toLowerCase(Locale.ROOT));
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, fileName.attachment("csv"));
        var writer = new OutputStreamWriter(out, charset);
        if (charset.equals(StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
        }
        var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(table.header());
        try (var rows = table.rows()) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvBodyWriter::cell).toList()));
        }
        csv.flush();
    }

    private Charset asked() {
        var accept = request.getCurrent().request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("windows-1251")
                ? CYRILLIC
                : StandardCharsets.UTF_8;
    }

    /** A text that a spreadsheet would take for a formula is disarmed by an apostrophe. */
    private static String cell(Object value) {
        var text = value == null ? "" : value.toString();
        if (!text.isEmpty()
                && !(value instanceof Number)
                && !(value instanceof Money)
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return text;
    }
}
