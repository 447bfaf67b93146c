package ru.zhku.debt.intake;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import ru.zhku.debt.intake.domain.ClientBankExchange;
import ru.zhku.debt.intake.domain.OnDefect;
import ru.zhku.debt.intake.domain.RegisterFormat;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterReader;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.debt.intake.domain.Row;
import ru.zhku.debt.intake.domain.SberRegister;

/**
 * A row of the table of registers.
 *
 * @param oktmo of the supplier
 * @param senderOktmo the municipality to which the sender is bound, null if to none
 */
record Register(
        UUID id,
        long seq,
        String supplierInn,
        String oktmo,
        String senderOktmo,
        RegisterKind kind,
        File file,
        OnDefect onDefect,
        Long controlCount,
        Long controlSum,
        LocalDate receivedOn,
        Instant receivedAt,
        String correlationId,
        RegisterStatus status,
        int progress,
        Tries tries,
        Instant finishedAt,
        Totals totals,
        Rejection rejection) {

    /**
     * The file as it came.
     *
     * @param gzip its bytes are packed
     * @param size bytes of its content, unpacked
     * @param expectedLines sizes memory, nothing else
     */
    record File(RegisterFormat format, Charset charset, boolean gzip, long size, int expectedLines) {
        private static final int MOST_EXPECTED = 4_000_000;

        /**
         * Reads the lines, whatever the format.
         *
         * @param content unpacked; closed at the end
         * @throws ru.zhku.debt.intake.domain.FileFault when the file as a whole cannot be taken
         */
        void read(RegisterKind kind, InputStream content, Consumer<Row> lines) {
            switch (format) {
                case CSV -> CsvFile.read(content, charset, kind, lines);
                case XLSX -> XlsxFile.read(content, kind, lines);
                case SBER -> SberRegister.read(new RegisterReader(content, charset, SberRegister.ENCODING), lines);
                case CLIENT_BANK_1C -> ClientBankExchange.read(content, lines);
            }
        }

        /** The same file after its bytes were counted. */
        File of(long bytes, long lineBreaks) {
            return new File(format, charset, gzip, bytes, (int) Math.min(MOST_EXPECTED, lineBreaks + 1));
        }
    }

    /**
     * Attempts that did not lead to an end.
     *
     * @param lost the process died while it was at it
     * @param failed ended in an error that is no outage
     */
    record Tries(int lost, int failed) {
        static final Tries NONE = new Tries(0, 0);
    }

    /** Lines and kopecks; months since year 0. */
    record Totals(
            long lines,
            long posted,
            long duplicate,
            long defective,
            long sum,
            long sumPosted,
            Integer firstMonth,
            Integer lastMonth) {
        static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, null, null);
    }

    record Rejection(String code, String reason, Long line, String column) {
        static final String PROCESSING_FAILED = "processing-failed";
    }

    /** Its bytes are kept, so that it can be taken again once the cause is gone. */
    boolean canBeTakenAgain() {
        return status == RegisterStatus.REJECTED && Rejection.PROCESSING_FAILED.equals(rejection.code());
    }
}
