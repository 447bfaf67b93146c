package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.intake.domain.MoneyLines;
import ru.zhku.debt.intake.domain.RegisterFormat;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;

/** A month of 330 thousand accounts is checked and folded in a heap of 512 MiB. */
class ThreeMillionLinesTest {
    private static final int LINES = 3_000_000;
    private static final int ACCOUNTS = 330_000;

    @ParameterizedTest
    @ValueSource(strings = {"CHARGES", "PAYMENTS"})
    void fitIntoHalfAGibibyte(String kind) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var process = new ProcessBuilder(java, "-Xmx512m", "-cp", classPath, Whole.class.getName(), kind)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    /** What the service does with such a register, without the database. */
    static final class Whole {
        private Whole() {}

        public static void main(String... kinds) {
            var kind = RegisterKind.valueOf(kinds[0]);
            boolean charges = kind == RegisterKind.CHARGES;
            var accounts = new AccountNumbers();
            for (int i = 0; i < ACCOUNTS; i++) {
                accounts.add(number(i), i + 1L);
            }
            var file = new Register.File(RegisterFormat.CSV, StandardCharsets.UTF_8, false, 0, 0).of(1, LINES + 1L);
            var batch = new PostingBatch(
                    charges ? PostingBatch.Kind.CHARGES : PostingBatch.Kind.PAYMENTS,
                    "5191000150",
                    new UUID(0, 1),
                    file.expectedLines());
            var lines = new MoneyLines(kind, accounts, LocalDate.of(2022, 4, 11), batch);
            file.read(kind, new Generated(charges), lines::take);
            var order = new long[batch.size()];
            Arrays.setAll(order, i -> batch.accountSeq(i) << 24 | i);
            Arrays.sort(order);
            var codes = new long[2][charges ? 0 : batch.size()];
            var table = new int[charges ? 0 : 1 << 23];
            long folded = 0;
            for (int from = 0; from < order.length; ) {
                int to = from;
                while (to < order.length && order[to] >>> 24 == order[from] >>> 24) {
                    to++;
                }
                folded += fold(batch, Arrays.copyOfRange(order, from, to), charges);
                from = to;
            }
            if (lines.total() != LINES || folded != LINES || codes.length + table.length == 0) {
                throw new IllegalStateException(lines.total() + " lines, " + folded + " folded");
            }
        }

        private static int fold(PostingBatch batch, long[] packed, boolean areCharges) {
            List<ChargeFact> charges = new ArrayList<>();
            List<PaymentFact> payments = new ArrayList<>();
            for (long one : packed) {
                int i = (int) (one & 0xffffff);
                int due = (int) LocalDate.of(2022, 3, 10).toEpochDay();
                if (areCharges) {
                    charges.add(new ChargeFact(
                            i, batch.resource(i), batch.serviceMonth(i), batch.amount(i), due, batch.text(i)));
                } else {
                    payments.add(new PaymentFact(
                            i, batch.resource(i), batch.serviceMonth(i), batch.amount(i), batch.day(i), batch.text(i)));
                }
            }
            new AccountFold(charges, payments, FoldListener.SILENT).throughEnd();
            return packed.length;
        }
    }

    private static String number(int account) {
        return "5190" + (1_000_000 + account);
    }

    /** The lines of the file, made while they are read. */
    private static final class Generated extends InputStream {
        private final boolean charges;
        private byte[] piece;
        private int at;
        private int line;

        Generated(boolean charges) {
            this.charges = charges;
            piece = (charges
                            ? "accountNumber;resource;serviceMonth;amount;documentNumber\n"
                            : "accountNumber;resource;paidOn;amount;operationCode\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at == piece.length) {
                if (line == LINES) {
                    return -1;
                }
                piece = text(line++).getBytes(StandardCharsets.US_ASCII);
                at = 0;
            }
            int read = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, offset, read);
            at += read;
            return read;
        }

        private String text(int i) {
            var account = number((int) (i * 7_919L % ACCOUNTS));
            return charges
                    ? account + ";HEATING;2022-02;" + (1 + i % 9_000) + ".50;2022-02-" + i + "\n"
                    : account + ";HEATING;2022-03-15;" + (1 + i % 9_000) + ".50;" + new UUID(i, ~i) + "\n";
        }
    }
}
