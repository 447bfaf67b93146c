package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.intake.domain.AccountLines;
import ru.zhku.debt.intake.domain.Charsets;
import ru.zhku.debt.intake.domain.FileFault;
import ru.zhku.debt.intake.domain.MoneyLines;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterLines;
import ru.zhku.debt.intake.domain.RegisterReader;
import ru.zhku.debt.intake.domain.Row;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.test.Gen;

/** What a register file may hold, good and bad: no database, no HTTP. */
class CsvFileTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);
    private static final String CHARGES = "accountNumber;resource;serviceMonth;amount;dueOn;reason;documentNumber\n";
    private static final String PAYMENTS = "accountNumber;resource;paidOn;amount;serviceMonth;operationCode\n";
    private static final String ACCOUNTS =
            "accountNumber;els;houseGuid;street;house;flat;consumerGroup;tenure;areaSqm;residents;payerName;payerInn;"
                    + "phone;email;openedOn;validFrom;oktmo\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1000             | 100000",
                "1000,5           | 100050",
                "1000.05          | 100005",
                "-0,01            | -1",
                "' 7 '            | 700",
                "100000000000.00  | 10000000000000",
                "1e3              | amount-format",
                "'1 000,5'        | amount-format",
                "--1              | amount-format",
                "+1               | amount-format",
                "1,234            | amount-format",
                "1.               | amount-format",
                ".5               | amount-format",
                "1,5,5            | amount-format",
                "0x10             | amount-format",
                "NaN              | amount-format",
                "-                | value-missing",
                "0                | amount-zero",
                "-0.00            | amount-zero",
                "12345678901234567890 | amount-out-of-range",
                "100000000000.01  | amount-out-of-range",
                "99999999999999999999999999999999999999 | amount-out-of-range"
            })
    void amounts(String text, String expected) {
        var lines = charges("A-1;HEATING;2022-01;" + (text == null ? "" : text) + ";;;\n");
        if (expected.matches("-?\\d+")) {
            assertThat(lines.batch().amount(0)).isEqualTo(Long.parseLong(expected));
        } else {
            assertThat(defect(lines)).isEqualTo("2 amount " + expected);
            assertThat(lines.batch().size()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A-1;HEATING;2022-13;1;;;            | serviceMonth month-format",
                "A-1;HEATING;2022-00;1;;;            | serviceMonth month-format",
                "A-1;HEATING;03.2022;1;;;            | serviceMonth month-format",
                "A-1;HEATING;2022-1;1;;;             | serviceMonth month-format",
                "A-1;HEATING;2022-03-01;1;;;         | serviceMonth month-format",
                "A-1;HEATING;март 2022;1;;;          | serviceMonth month-format",
                "A-1;HEATING;2022-01;1;2022-02-10T00:00;; | dueOn date-format",
                "A-1;HEATING;2022-01;1;10 февраля 2022;;  | dueOn date-format",
                "A-1;HEATING;2022-01;12345678901234567890123456789012345678901;;; | amount amount-out-of-range",
                "A-1;HEATING;2022-01;тысяча рублей и ни копейки больше, прописью;;; | amount amount-format",
                "A-1;ОТОПЛЕНИЕ И ГОРЯЧЕЕ ВОДОСНАБЖЕНИЕ ЗА МЕСЯЦ;2022-01;1;;; | resource unknown-resource",
                "A-12345678901234567890123456789012345678901;HEATING;2022-01;1;;; | accountNumber value-too-long",
                "A-1;HEATING;1022-01;1;;;            | serviceMonth date-out-of-range",
                "A-1;HEATING;2022-01;1;2022-02-30;;  | dueOn date-format",
                "A-1;HEATING;2022-01;1;30.03.2022;;  | dueOn date-format",
                "A-1;HEATING;2022-01;1;2021-02-29;;  | dueOn date-format",
                "A-1;HEATING;2022-01;1;0000-01-01;;  | dueOn date-out-of-range",
                "A-9;HEATING;2022-01;1;;;            | accountNumber unknown-account",
                "A-1;STEAM;2022-01;1;;;              | resource unknown-resource",
                "A-1;heating;2022-01;1;;;            | resource unknown-resource",
                "A-1;;2022-01;1;;;                   | resource value-missing",
                ";HEATING;2022-01;1;;;               | accountNumber value-missing",
                "A-1;HEATING;2022-01                 | null columns-missing",
                "A-1;HEATING;2022-01;1;;;;           | null columns-extra"
            })
    void badChargeLines(String line, String expected) {
        assertThat(defect(charges(line + "\n"))).isEqualTo("2 " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A-1;;2022-04-12;1;;op | paidOn paid-in-future",
                "A-1;;2022-02-30;1;;op | paidOn date-format",
                "A-1;;;1;;op           | paidOn value-missing",
                "A-1;;2022-04-11;1;;   | operationCode value-missing",
                "A-1;;2022-04-11;1;2022-14;op | serviceMonth month-format"
            })
    void badPaymentLines(String line, String expected) {
        assertThat(defect(payments(line + "\n"))).isEqualTo("2 " + expected);
    }

    @Test
    void aPaymentNeedNameNeitherResourceNorMonth() {
        var batch = payments("A-2;;2022-04-11;-5,50;;op\n").batch();
        assertThat(batch.resource(0)).isZero();
        assertThat(batch.serviceMonth(0)).isEqualTo(PostingBatch.NONE);
        assertThat(batch.amount(0)).isEqualTo(-550);
        assertThat(batch.accountSeq(0)).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "els           | 51РС55834   | els-format",
                "els           | 51PC558347  | els-format",
                "els           | 51РС558347-01 | els-format",
                "houseGuid     | 1-2-3-4-5   | house-guid-format",
                "consumerGroup | CITIZENS    | unknown-consumer-group",
                "tenure        | NONE        | unknown-tenure",
                "areaSqm       | big         | number-format",
                "residents     | -1          | number-format",
                "payerInn      | 7707083894  | inn-check",
                "phone         | 8-800-HELP  | phone-format",
                "phone         | 12          | phone-format",
                "email         | a@b         | email-format",
                "validFrom     | 2022-02-30  | date-format",
                "oktmo         | 477         | oktmo-format",
                "oktmo         | 46000000    | foreign-oktmo"
            })
    void badAccountCells(String column, String value, String expected) {
        var lines = new AccountLines(TODAY, "47733000");
        read(RegisterKind.ACCOUNTS, ACCOUNTS + accountLine(column, value) + "\n", lines);
        assertThat(defect(lines)).isEqualTo("2 " + column + " " + expected);
    }

    @Test
    void goodAccountCells() {
        var lines = new AccountLines(TODAY, "47733000");
        read(
                RegisterKind.ACCOUNTS,
                ACCOUNTS + accountLine("els", "51РС558347") + "\n" + accountLine("validFrom", "2021-01-01") + "\n"
                        + accountLine("validFrom", "2021-01-01") + "\n" + accountLine("flat", "2") + "\n",
                lines);
        assertThat(lines.lines()).hasSize(2);
        assertThat(lines.duplicates()).isEqualTo(1);
        assertThat(lines.lines().get(0).validFrom()).isEqualTo(TODAY);
        assertThat(lines.lines().get(0).place().areaHundredths()).isEqualTo(5430);
        assertThat(lines.defects())
                .singleElement()
                .satisfies(d -> assertThat(d.code().code()).isEqualTo("account-repeated"));
        assertThat(lines.quarantine())
                .as("tried alone later it would silently replace the first one")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "''                                              | empty-file       | null",
                "'accountNumber;resource;serviceMonth;amount\n'  | no-lines         | null",
                "'accountNumber;resource;serviceMonth\nA\n'      | missing-column   | amount",
                "'accountNumber;resource;serviceMonth;amount;x\nA\n' | unknown-column | x",
                "'accountNumber;resource;amount;serviceMonth;amount\nA\n' | duplicate-column | amount",
                "'accountNumber,resource,serviceMonth,amount\nA\n' | separator      | null",
                "'accountNumber;resource;serviceMonth;amount;\nA\n' | unknown-column | ''"
            })
    void badHeaders(String file, String code, String column) {
        var fault = fault(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.column()).isEqualTo(column);
    }

    @Test
    void columnsMayStandInAnyOrderBehindAByteOrderMarkAndInQuotes() {
        var lines = charges();
        read(
                RegisterKind.CHARGES,
                "\uFEFF\"amount\";serviceMonth;resource;accountNumber;reason\r\n"
                        + "\"1,5\";2022-01;HEATING;\"A-2\";\"он сказал \"\"да;нет\"\"\"\r\n",
                lines);
        assertThat(lines.defects()).isEmpty();
        assertThat(lines.batch().amount(0)).isEqualTo(150);
        assertThat(lines.batch().reason(0)).isEqualTo("он сказал \"да;нет\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-1;HEATING;2022-01;1;;\"открыта;\nA-1;HEATING;2022-01;1;;;\n",
                "A-1;HEATING;2022-01;1;;\"текст\"после;\n",
                "A-1;HEATING;2022-01;1;;\"открыта;\nA-1;HEATING;2022-01;1;;закрыта\";\nA-1;HEATING;2022-01;1;;;\n",
            })
    void quotesThatDoNotClose(String body) {
        var fault = fault((CHARGES + body).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(fault.code()).isEqualTo("quotes");
        assertThat(fault.line()).isEqualTo(2);
    }

    @Test
    void halfALineAtTheEnd() {
        var lines = charges("A-1;HEATING;2022-01;1;;;\nA-1;HEAT");
        assertThat(lines.batch().size()).isEqualTo(1);
        assertThat(defect(lines)).isEqualTo("3 null columns-missing");
        assertThat(lines.quarantine()).as("a torn line is not tried again").isEmpty();
    }

    @Test
    void aLineOfTenMegabytesIsRefusedByItsNumberBeforeItIsRead() {
        var endless = new InputStream() {
            private final byte[] head = (CHARGES + "A-1;HEATING;2022-01;1;;;\nA-1;").getBytes(StandardCharsets.UTF_8);
            private long given;

            @Override
            public int read() {
                long at = given++;
                return at < head.length ? head[(int) at] : at < 10_000_000 ? 'x' : -1;
            }
        };
        var lines = charges();
        assertThatThrownBy(() -> CsvFile.read(endless, StandardCharsets.UTF_8, RegisterKind.CHARGES, lines::take))
                .isInstanceOfSatisfying(FileFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("line-too-long");
                    assertThat(fault.line()).isEqualTo(3);
                });
        assertThat(endless.given).isLessThan(RegisterReader.MAX_LINE * 4L);
    }

    /** Signs beyond ASCII that stand alone in many a file. */
    @ParameterizedTest
    @CsvSource({
        "windows-1251, «12»",
        "windows-1251, Ё",
        "windows-1251, § 5",
        "windows-1251, 5°",
        "windows-1251, 1±2",
        "windows-1251, № 7",
        "IBM866, 5°",
        "IBM866, № 7",
        "IBM866, Ё",
        "IBM866, √"
    })
    void fewSignsBeyondAsciiAreNoWrongEncoding(String charset, String sign) {
        var bytes =
                (CHARGES + ("A-1;HEATING;2022-01;1;;" + sign + ";\n").repeat(20)).getBytes(Charset.forName(charset));
        var rows = new ArrayList<Row>();
        CsvFile.read(new ByteArrayInputStream(bytes), Charset.forName(charset), RegisterKind.CHARGES, rows::add);
        assertThat(rows).hasSize(20);
    }

    @Test
    void wrongEncodingsAreToldWithTheLikelyOne() {
        var text = CHARGES + "A-1;HEATING;2022-01;1;;перерасчёт по акту сверки;\n".repeat(3);
        var bytes1251 = text.getBytes(Charsets.WINDOWS_1251);
        var bytes866 = text.getBytes(Charsets.CP866);
        var bytesUtf8 = text.getBytes(StandardCharsets.UTF_8);

        assertThat(fault(bytes1251, StandardCharsets.UTF_8).reason()).contains("Строка 2", "windows-1251");
        assertThat(fault(bytes866, StandardCharsets.UTF_8).reason()).contains("Строка 2", "cp866");
        assertThat(fault(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_8)
                        .reason())
                .contains("UTF-16");
        assertThat(fault(bytesUtf8, Charsets.WINDOWS_1251).code()).isIn("encoding-mismatch", "encoding");
        assertThat(fault(bytesUtf8, Charsets.CP866).code()).isEqualTo("encoding-mismatch");
        assertThat(fault(bytes866, Charsets.WINDOWS_1251).code()).isIn("encoding-mismatch", "encoding");
        assertThat(fault(bytes1251, Charsets.CP866).code()).isEqualTo("encoding-mismatch");
        assertThat(fault(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), Charsets.CP866)
                        .code())
                .isEqualTo("encoding-mismatch");
    }

    @Test
    void theRightEncodingReadsEveryLetter() {
        var text = CHARGES + "A-1;HEATING;2022-01;1;;Съешь же ещё этих мягких французских булок № 7 – «ё»;\n";
        for (var charset : new Charset[] {StandardCharsets.UTF_8, Charsets.WINDOWS_1251}) {
            var lines = charges();
            CsvFile.read(new ByteArrayInputStream(text.getBytes(charset)), charset, RegisterKind.CHARGES, lines::take);
            assertThat(lines.batch().reason(0)).contains("французских булок № 7 – «ё»");
        }
    }

    @Test
    void aWorkbookOrAnArchiveIsNotCalledAWrongEncoding() {
        for (var head : new byte[][] {
            {'P', 'K', 3, 4, 0}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, {0x1F, (byte) 0x8B, 8, 0}
        }) {
            assertThat(fault(head, StandardCharsets.UTF_8).code()).isEqualTo("not-text");
        }
    }

    @Test
    void aFileHoldsAtMostAsManyLinesAsTheLedgerCanNumber() {
        var lines = new RegisterLines() {
            @Override
            protected void check(Row row) {
                assertThat(row.line()).isPositive();
            }
        };
        var row = Row.ofColumns(RegisterKind.BALANCES);
        row.begin(7);
        for (int i = 0; i < RegisterLines.MOST_LINES; i++) {
            lines.take(row);
        }
        var fault = catchThrowableOfType(FileFault.class, () -> lines.take(row));
        assertThat(fault.code()).isEqualTo("too-many-lines");
        assertThat(fault.line()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 1", "50, 100, 25", "100, 100, 50", "2147483648, 2147483648, 50", "0, 0, 1"})
    void checkingIsTheFirstHalfOfTheWork(long read, long size, int percent) {
        assertThat(RegisterProcessor.checkedPercent(read, size)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "08006, true",
                "40P01, true",
                "53100, true",
                "57P01, true",
                "-, true",
                "23505, false",
                "22001, false"
            })
    void anOutageOfTheDatabaseIsNoFaultOfTheRegister(String sqlState, boolean isOutage) {
        var sql = new SQLException("x", sqlState);
        assertThat(RegisterWorker.isOutage(new IllegalStateException(sql))).isEqualTo(isOutage);
        var rolledBack = new IllegalStateException();
        rolledBack.addSuppressed(new java.io.UncheckedIOException(new java.io.IOException(sql)));
        assertThat(RegisterWorker.isOutage(rolledBack)).isEqualTo(isOutage);
        assertThat(RegisterWorker.isOutage(new OutOfMemoryError())).isFalse();
    }

    @Test
    void controlCharactersAreADefectThatCanBeShown() {
        var lines = charges("A-1;HEATING;2022-01;1;;a\0b;\n");
        assertThat(defect(lines)).isEqualTo("2 reason control-character");
        assertThat(lines.defects().get(0).value()).isEqualTo("a\uFFFDb");
    }

    @Test
    void controlTotalsCountUnreadableAmountsAgainstTheSender() {
        var lines = charges("A-1;HEATING;2022-01;10;;;\nA-9;HEATING;2022-01;5;;;\n");
        lines.demandTotals(2L, 1500L);
        assertThat(catchThrowableOfType(FileFault.class, () -> lines.demandTotals(3L, null))
                        .code())
                .isEqualTo("control-count");
        var unreadable = charges("A-1;HEATING;2022-01;10;;;\nA-1;HEATING;2022-01;1e3;;;\n");
        assertThat(catchThrowableOfType(FileFault.class, () -> unreadable.demandTotals(2L, 1000L))
                        .code())
                .isEqualTo("control-sum");
    }

    /** Any bytes end in lines, defects or a fault; nothing else is thrown, and every line is counted once. */
    @Test
    void anyBytesAreLinesDefectsOrAFault() {
        var alphabet = "A-1;HEATING2022\n\r\"'\0\t,.é№я\uFEFF\u2028 =+@;;\n\n";
        Gen.check(2_000, gen -> {
            var header = gen.chance(80) ? CHARGES : "";
            var text = header + gen.text(alphabet, 200);
            var bytes = text.getBytes(gen.oneOf(StandardCharsets.UTF_8, Charsets.WINDOWS_1251, Charsets.CP866));
            for (int i = 0; i < bytes.length && gen.chance(30); i++) {
                bytes[gen.between(0, bytes.length - 1)] = (byte) gen.between(-128, 127);
            }
            var charset = gen.oneOf(StandardCharsets.UTF_8, Charsets.WINDOWS_1251, Charsets.CP866);
            var lines = charges();
            try {
                CsvFile.read(new ByteArrayInputStream(bytes), charset, RegisterKind.CHARGES, lines::take);
                assertThat(lines.batch().size() + lines.defects().size()).isEqualTo((int) lines.total());
            } catch (FileFault fault) {
                assertThat(fault.reason()).isNotBlank();
            }
        });
    }

    private static MoneyLines charges(String... body) {
        return money(RegisterKind.CHARGES, PostingBatch.Kind.CHARGES, CHARGES, body);
    }

    private static MoneyLines payments(String... body) {
        return money(RegisterKind.PAYMENTS, PostingBatch.Kind.PAYMENTS, PAYMENTS, body);
    }

    private static MoneyLines money(RegisterKind kind, PostingBatch.Kind batchKind, String header, String... body) {
        var accounts = new AccountNumbers();
        accounts.add("A-1", 11);
        accounts.add("A-2", 12);
        var batch = new PostingBatch(batchKind, "5191000150", new UUID(0, 1), 1);
        var lines = new MoneyLines(kind, accounts, TODAY, batch);
        for (var text : body) {
            read(kind, header + text, lines);
        }
        return lines;
    }

    private static void read(RegisterKind kind, String file, RegisterLines lines) {
        var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        CsvFile.read(bytes, StandardCharsets.UTF_8, kind, lines::take);
    }

    private static FileFault fault(byte[] file, Charset charset) {
        var lines = charges();
        return catchThrowableOfType(
                FileFault.class,
                () -> CsvFile.read(new ByteArrayInputStream(file), charset, RegisterKind.CHARGES, lines::take));
    }

    private static String defect(RegisterLines lines) {
        assertThat(lines.defects()).hasSize(1);
        var defect = lines.defects().get(0);
        return defect.line() + " " + defect.column() + " " + defect.code().code();
    }

    private static String accountLine(String column, String value) {
        var cells = new String[RegisterKind.ACCOUNTS.columns().size()];
        java.util.Arrays.fill(cells, "");
        cells[RegisterKind.ACCOUNTS.indexOf("accountNumber")] = "ЛС-1";
        cells[RegisterKind.ACCOUNTS.indexOf("street")] = "Ленинградская";
        cells[RegisterKind.ACCOUNTS.indexOf("house")] = "1";
        cells[RegisterKind.ACCOUNTS.indexOf("consumerGroup")] = "POPULATION";
        cells[RegisterKind.ACCOUNTS.indexOf("areaSqm")] = "54,3";
        cells[RegisterKind.ACCOUNTS.indexOf("payerName")] = "Иванов Иван";
        cells[RegisterKind.ACCOUNTS.indexOf(column)] = value;
        return String.join(";", cells);
    }
}
