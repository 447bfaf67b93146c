package ru.zhku.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import ru.zhku.debt.export.domain.Table;

/** A list as an officer takes it away: as CSV or as a workbook. */
public final class Tables {
    private Tables() {}

    /** Its lines; the first is the heading. */
    public static List<String> csv(RequestSpecification caller, String path) {
        var text = new String(taken(caller, path, Table.CSV), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return text.substring(1).lines().toList();
    }

    /** The rows of its sheet; the first is the heading, which is the same as in CSV. */
    public static List<Row> xlsx(RequestSpecification caller, String path) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(taken(caller, path, Table.XLSX)))) {
            return workbook.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] taken(RequestSpecification caller, String path, String type) {
        return caller.header("Accept", type)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
