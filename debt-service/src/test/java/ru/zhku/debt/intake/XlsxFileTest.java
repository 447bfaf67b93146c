package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.intake.domain.FileFault;
import ru.zhku.debt.intake.domain.MoneyLines;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterLines;
import ru.zhku.debt.intake.domain.SheetCell;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.test.Gen;

/** Registers as workbooks, good and bad. */
class XlsxFileTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);
    private static final String ROWS =
            "<row r=\"1\">" + texts("accountNumber", "paidOn", "amount", "operationCode") + "</row>";

    @ParameterizedTest
    @CsvSource({
        "1234.5599999999999, 1234.56",
        "0.30000000000000004, 0.3",
        "1234.5, 1234.5",
        "1E3, 1000",
        "-7.0E-2, -0.07",
        "100001, 100001",
        "999999999999999, 999999999999999",
        "1E15, 1E+15",
        "1E-400000, 1E-400000"
    })
    void aNumberIsWrittenWithoutTheNoiseOfItsBinaryForm(String raw, String text) {
        assertThat(SheetCell.number(new BigDecimal(raw))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "44651, false, false, 2022-03-31",
        "44651.75, false, false, 2022-03-31",
        "43189, true, false, 2022-03-31",
        "44651, false, true, 2022-03",
        "-1, false, false, -1",
        "1E300, false, false, 1E+300"
    })
    void aSerialNumberIsADay(String serial, boolean from1904, boolean asMonth, String text) {
        assertThat(SheetCell.date(new BigDecimal(serial), from1904, asMonth)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "14  | -                      | true",
                "2   | -                      | false",
                "-   | -                      | false",
                "164 | dd.mm.yyyy             | true",
                "165 | [$-419]mmmm\\ yyyy;@   | true",
                "166 | #,##0.00\\ \"дн. d\"   | false",
                "167 | #,##0.00_р_.;[Red]0    | false",
                "0   | General                | false"
            })
    void aFormatOfDaysIsTold(Integer id, String format, boolean isDate) {
        assertThat(SheetCell.isDate(id, format)).isEqualTo(isDate);
    }

    @Test
    void textsNumbersAndDatesSayTheSame() {
        var lines = read(RegisterKind.PAYMENTS, workbook(sheet -> {
            header(sheet, "accountNumber", "paidOn", "amount", "operationCode", "serviceMonth");
            sheet.value(1, 0, "100001");
            sheet.value(1, 1, "2022-03-31");
            sheet.value(1, 2, "1234,56");
            sheet.value(1, 3, "op-1");
            sheet.value(3, 0, 100001);
            sheet.value(3, 1, LocalDate.of(2022, 3, 31));
            sheet.style(3, 1).format("dd.mm.yyyy").set();
            sheet.value(3, 2, 1234.5599999999999);
            sheet.value(3, 3, 77);
            sheet.value(3, 4, LocalDate.of(2022, 2, 1));
            sheet.style(3, 4).format("mm/yyyy").set();
            sheet.value(4, 7, "   ");
        }));

        assertThat(lines.defects()).isEmpty();
        var batch = lines.batch();
        assertThat(batch.size()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            assertThat(batch.accountSeq(i)).isEqualTo(11);
            assertThat(batch.amount(i)).isEqualTo(123_456);
            assertThat(batch.day(i)).isEqualTo((int) LocalDate.of(2022, 3, 31).toEpochDay());
        }
        assertThat(batch.line(1)).as("the number of the row in the sheet").isEqualTo(4);
        assertThat(batch.text(1)).isEqualTo("77");
        assertThat(batch.serviceMonth(1)).isEqualTo(2022 * 12 + 1);
    }

    @Test
    void defectsAreToldByRowAndColumn() {
        var lines = read(
                RegisterKind.PAYMENTS,
                packed(ROWS
                        + "<row r=\"2\">" + texts("100001", "31.03.2022", "1", "a") + "</row>"
                        + "<row r=\"3\">" + texts("100001", "2022-03-31") + "<c r=\"C3\"><v>1.234</v></c>"
                        + texts("b") + "</row>"
                        + "<row r=\"4\">" + texts("100001", "2022-03-31", "1")
                        + "<c r=\"D4\"><v>12345678901234567890</v></c></row>"
                        + "<row r=\"5\">" + texts("100001", "2022-03-31", "1")
                        + "<c r=\"D5\" t=\"e\"><f>NA()</f><v>#N/A</v></c></row>"
                        + "<row r=\"6\">" + texts("100001", "2022-03-31", "1") + "</row>"
                        + "<row r=\"7\">" + texts("100001", "2022-03-31", "1", "c", "more") + "</row>"
                        + "<row r=\"8\">" + texts("100009", "2022-03-31", "1", "d") + "</row>"
                        + "<row r=\"9\">" + texts("100001", "2022-03-31")
                        + "<c r=\"C9\"><f>SUM(1,2)</f><v>3</v></c>" + texts("e") + "</row>"));

        assertThat(lines.defects().stream()
                        .map(d -> d.line() + " " + d.column() + " " + d.code().code()))
                .containsExactly(
                        "2 paidOn date-format",
                        "3 amount amount-format",
                        "4 operationCode digits-cut",
                        "5 operationCode cell-error",
                        "6 operationCode value-missing",
                        "7 null columns-extra",
                        "8 accountNumber unknown-account");
        assertThat(lines.quarantine().stream().map(RegisterLines.Quarantined::line))
                .as("a value that is lost in the cell is not tried again")
                .containsExactly(2L, 3L, 6L, 8L);
        assertThat(lines.batch().size()).isEqualTo(1);
        assertThat(lines.batch().amount(0)).as("what the formula came to").isEqualTo(300);
    }

    @Test
    void faultsOfTheBook() {
        assertThat(fault(workbook(sheet -> {})).code()).isEqualTo("empty-file");
        assertThat(fault(new byte[0]).code()).isEqualTo("empty-file");
        assertThat(fault(workbook(sheet -> header(sheet, "accountNumber", "paidOn", "amount", "operationCode")))
                        .code())
                .isEqualTo("no-lines");
        var unknown = fault(workbook(sheet -> {
            sheet.value(2, 0, "accountNumber");
            sheet.value(2, 1, "Сумма");
        }));
        assertThat(unknown.code()).isEqualTo("unknown-column");
        assertThat(unknown.line()).isEqualTo(3);
        assertThat(unknown.column()).isEqualTo("Сумма");
        assertThat(fault("no book at all".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("xlsx-broken");
        assertThat(fault(packed("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"))
                        .code())
                .isEqualTo("xlsx-broken");
        assertThat(fault(packed(ROWS + "<row r=\"1\">" + texts("A", "2022-03-31", "1", "x") + "</row>"))
                        .code())
                .as("two rows of one number")
                .isEqualTo("xlsx-broken");
    }

    @Test
    void aBombIsNotUnpackedIntoMemory() {
        assertThat(fault(packed("<c/>".repeat(20_000_000), "xl/bomb.xml")).code())
                .isEqualTo("xlsx-bomb");
        assertThat(fault(packed(ROWS + "<row r=\"2\">" + texts("9".repeat(1 << 19)) + "</row>"))
                        .code())
                .isEqualTo("xlsx-bomb");
        var entity = "<!DOCTYPE x [<!ENTITY a \"" + "9".repeat(1_000) + "\">]>";
        assertThat(fault(packed(Map.of("xl/workbook.xml", entity + "<workbook>&a;</workbook>")))
                        .code())
                .isEqualTo("xlsx-broken");
    }

    /** A book with any bytes changed ends in lines, defects or a fault. */
    @Test
    void anyBytesAreLinesDefectsOrAFault() {
        var good = packed(ROWS + "<row r=\"2\">" + texts("100001", "2022-03-31", "1", "a") + "</row>");
        Gen.check(300, gen -> {
            var bytes = good.clone();
            for (int i = gen.between(1, 4); i > 0; i--) {
                bytes[gen.between(0, bytes.length - 1)] = (byte) gen.between(-128, 127);
            }
            try {
                var lines = read(RegisterKind.PAYMENTS, bytes);
                assertThat(lines.batch().size() + lines.defects().size()).isEqualTo((int) lines.total());
            } catch (FileFault fault) {
                assertThat(fault.reason()).isNotBlank();
            }
        });
    }

    static byte[] workbook(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Реестр"));
            workbook.newWorksheet("Прочее").value(0, 0, "этот лист не читается");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
        }
    }

    private static String texts(String... values) {
        var cells = new StringBuilder();
        for (var value : values) {
            cells.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
        }
        return cells.toString();
    }

    private static byte[] packed(String rows, String... more) {
        return packed(Map.of(
                more.length == 0 ? "xl/worksheets/sheet1.xml" : more[0],
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    /** A book made by hand, without formats of cells. */
    private static byte[] packed(Map<String, String> parts) {
        var all = new java.util.TreeMap<String, String>(Map.of(
                "[Content_Types].xml",
                "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData/></worksheet>"));
        all.putAll(parts);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static FileFault fault(byte[] book) {
        return catchThrowableOfType(FileFault.class, () -> read(RegisterKind.PAYMENTS, book));
    }

    private static MoneyLines read(RegisterKind kind, byte[] book) {
        var accounts = new AccountNumbers();
        accounts.add("100001", 11);
        var batch = new PostingBatch(PostingBatch.Kind.PAYMENTS, "5191000150", new UUID(0, 1), 1);
        var lines = new MoneyLines(kind, accounts, TODAY, batch);
        XlsxFile.read(new ByteArrayInputStream(book), kind, lines::take);
        return lines;
    }
}
