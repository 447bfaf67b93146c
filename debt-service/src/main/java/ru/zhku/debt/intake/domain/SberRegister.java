package ru.zhku.debt.intake.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The register of payments that Sber sends to the receiver: a payment per line, without a header, fields between
 * semicolons, and behind them a line of totals that begins with {@code =}. The first twelve fields are date, time,
 * branch, cashier, unique code of the operation (СУИП), account, payer, address, period, sum of the operation, sum to
 * transfer, commission; some contracts add three. What the payer paid is the sum of the operation. A line without an
 * account is found by its address, if that can be taken apart.
 */
public final class SberRegister {
    /** How the sender names the encoding of his file. */
    public static final String ENCODING = "Укажите верную кодировку в Content-Type: text/plain; charset=…";

    private static final RegisterKind KIND = RegisterKind.PAYMENTS;
    private static final int FIELDS = 12;
    private static final int MORE_FIELDS = 15;
    private static final int DATE = 0;
    private static final int OPERATION_CODE = 4;
    private static final int ACCOUNT = 5;
    private static final int ADDRESS = 7;
    private static final int PERIOD = 8;
    private static final int AMOUNT = 9;
    private static final Pattern DAY = Pattern.compile("(\\d\\d)[-.](\\d\\d)[-.](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d\\d)(\\d\\d)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final Consumer<Row> lines;
    private final Row row = Row.ofColumns(KIND);
    private final ControlSum paid = new ControlSum();
    private long line;
    private long count;
    private boolean ended;

    private SberRegister(Consumer<Row> lines) {
        this.lines = lines;
    }

    /** @throws FileFault when the file as a whole cannot be taken, above all when its totals do not match */
    public static void read(Reader text, Consumer<Row> lines) {
        var register = new SberRegister(lines);
        try (var reader = new BufferedReader(text)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                register.line++;
                if (!line.isBlank()) {
                    register.take(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!register.ended && register.count == 0) {
            throw FileFault.of("empty-file", "Файл пуст: нужны строки платежей и итоговая строка «=»");
        }
        if (!register.ended) {
            throw FileFault.of(
                    "no-totals",
                    "Нет итоговой строки, которая начинается с «=»: файл оборван или это не реестр Сбербанка");
        }
        if (register.count == 0) {
            throw FileFault.of("no-lines", "В реестре нет ни одного платежа");
        }
    }

    private void take(String text) {
        if (ended) {
            throw FileFault.atLine(line, "lines-after-totals", "После итоговой строки «=» есть ещё строки");
        }
        if (text.startsWith("=")) {
            ended = true;
            demandTotals(text.substring(1).split(";", -1));
            return;
        }
        count++;
        var fields = text.split(";", -1);
        int width = fields.length > FIELDS && fields[fields.length - 1].isBlank() && fields.length != MORE_FIELDS
                ? fields.length - 1
                : fields.length;
        row.begin(line);
        if (width == FIELDS || width == MORE_FIELDS) {
            paid.add(fields[AMOUNT]);
            fill(fields);
        } else {
            paid.addUnreadable();
            row.fault(-1, width < FIELDS ? DefectCode.COLUMNS_MISSING : DefectCode.COLUMNS_EXTRA);
        }
        lines.accept(row);
    }

    private void fill(String[] fields) {
        var place = fields[ACCOUNT].isBlank() ? PlainAddress.of(fields[ADDRESS]) : PlainAddress.NONE;
        for (var column : KIND.columns()) {
            row.add(
                    switch (column.name()) {
                        case "accountNumber" -> fields[ACCOUNT];
                        case "paidOn" -> DAY.matcher(fields[DATE].strip()).replaceFirst("$3-$2-$1");
                        case "amount" -> fields[AMOUNT];
                        case "serviceMonth" -> month(fields[PERIOD].strip());
                        case "operationCode" -> fields[OPERATION_CODE];
                        case "street" -> place.street();
                        case "house" -> place.house();
                        case "flat" -> place.flat();
                        default -> "";
                    });
        }
        row.demandShape();
        var address = fields[ADDRESS].strip();
        if (fields[ACCOUNT].isBlank() && !address.isEmpty() && place.equals(PlainAddress.NONE)) {
            row.fault(
                    KIND.indexOf("accountNumber"),
                    DefectCode.VALUE_MISSING,
                    ". Счёт не указан, а адрес " + Defect.quoted(address)
                            + " не разобрать на улицу, дом и квартиру: впишите accountNumber");
        }
    }

    /** {@code 0322} is 2022-03; zeros name no month. */
    private static String month(String period) {
        return period.equals("0000")
                ? ""
                : MONTH.matcher(period).matches() ? "20" + period.substring(2) + "-" + period.substring(0, 2) : period;
    }

    private void demandTotals(String[] totals) {
        if (totals.length < 2 || !COUNT.matcher(totals[0].strip()).matches()) {
            throw FileFault.atLine(
                    line, "totals-format", "Итоговая строка не читается: нужны «=», число платежей, «;» и их сумма");
        }
        long stated = Long.parseLong(totals[0].strip());
        if (stated != count) {
            throw FileFault.atLine(
                    line,
                    "control-count",
                    "Число платежей не сходится с итоговой строкой: в файле " + count + ", заявлено " + stated);
        }
        var sum = new ControlSum();
        sum.add(totals[1]);
        paid.demand(sum, line);
    }
}
