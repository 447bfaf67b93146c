package ru.zhku.debt.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.web.Labelled;

/**
 * A workbook with one sheet: sums as numbers, dates as dates, codes as their labels, «да» and «нет». What a sheet cannot
 * hold is said in its last row. Texts stand in their cells: a table of shared ones would stay in memory to the end.
 */
@Provider
@Produces(Table.XLSX)
class XlsxBodyWriter implements MessageBodyWriter<Table> {
    private static final int MOST_ROWS = 1_000_000;
    private static final int ROWS_KEPT = 1_000;

    private final CurrentVertxRequest request;
    private final FileName fileName;

    XlsxBodyWriter(CurrentVertxRequest request, FileName fileName) {
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
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, fileName.attachment("xlsx"));
        try (var workbook = new Workbook(out, "zhku", "1.0");
                var rows = table.rows()) {
            var sheet = workbook.newWorksheet("Данные");
            row(sheet, 0, table.header());
            int at = 0;
            for (var each = rows.iterator(); each.hasNext() && at < MOST_ROWS; ) {
                row(sheet, ++at, each.next());
                if (at % ROWS_KEPT == 0) {
                    demandReader();
                    sheet.flush();
                }
            }
            if (at == MOST_ROWS) {
                row(sheet, at + 1, List.of("Это первые " + MOST_ROWS + " строк; весь список возьмите в CSV"));
            }
        }
    }

    /** Packed as it is, a sheet would be written to its end before a connection shows that nobody reads. */
    private void demandReader() throws IOException {
        if (request.getCurrent().response().closed()) {
            throw new IOException("nobody reads");
        }
    }

    private static void row(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var value = cells.get(column);
            if (value instanceof Money money) {
                sheet.value(row, column, money.toRubles());
                sheet.style(row, column).format("0.00").set();
            } else if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (value instanceof Labelled code) {
                sheet.inlineString(row, column, code.label());
            } else if (value instanceof Boolean is) {
                sheet.inlineString(row, column, is ? "да" : "нет");
            } else if (value != null) {
                sheet.inlineString(row, column, value.toString());
            }
        }
    }
}
