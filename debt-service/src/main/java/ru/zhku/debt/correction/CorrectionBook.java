package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.agreement.Agreements;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.AccountLines;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** Posts what an official decided as ordinary lines of the ledger, all or none, and keeps what each line corrects. */
@ApplicationScoped
class CorrectionBook {
    private static final Scope ALL = new Scope(null, null);
    private static final String SELECT = "select document_id, line, account_seq, purpose, corrects_id, replaces_id,"
            + " amount, resource, service_month, due_on, paid_on, words, line_id from correction_posted where ";

    private final Ledger ledger;
    private final Agreements agreements;
    private final Rows rows;

    CorrectionBook(Ledger ledger, Agreements agreements, Rows rows) {
        this.ledger = ledger;
        this.agreements = agreements;
        this.rows = rows;
    }

    record Document(UUID id, PostingPurpose purpose, Enum<?> reasonCode, String reason) {}

    /**
     * @param month {@link PostingBatch#NONE} if none is named
     * @param day the due date of a charge or of what a credit corrects, the day of a payment
     * @param words document number of a charge, operation code of a payment
     * @param corrects the line whose sum this changes, null if none
     * @param replaces the line in whose place this stands, null if none
     */
    record Line(
            AccountRef account,
            int resource,
            int month,
            long amount,
            LocalDate day,
            String words,
            Long corrects,
            Long replaces) {}

    /** A line as it was posted; {@code id} is its number in the ledger. */
    record Posted(
            UUID documentId,
            int line,
            long accountSeq,
            PostingPurpose purpose,
            Long corrects,
            Long replaces,
            long amount,
            int resource,
            int month,
            LocalDate dueOn,
            LocalDate paidOn,
            String words,
            long id) {
        boolean isCharge() {
            return dueOn != null;
        }
    }

    /** Nobody else posts until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void hold() {
        ledger.holdAlone();
    }

    /** The account as it stands; nobody else posts until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    AccountLines held(UUID accountId) {
        ledger.holdAlone();
        return ledger.lines(accountId, ALL);
    }

    /** @param notBefore the first day on which the lines are in force; null leaves it to their months */
    @Transactional(TxType.MANDATORY)
    void charges(Document document, LocalDate notBefore, List<Line> lines) {
        var batch = batch(PostingBatch.Kind.CHARGES, document, notBefore, lines);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            batch.addCharge(
                    i + 1,
                    line.account.seq(),
                    line.resource,
                    line.month,
                    line.amount,
                    (int) line.day.toEpochDay(),
                    line.words,
                    document.reason);
        }
        post(document, batch, lines, true);
    }

    @Transactional(TxType.MANDATORY)
    void payments(Document document, List<Line> lines) {
        var batch = batch(PostingBatch.Kind.PAYMENTS, document, null, lines);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            batch.addPayment(
                    i + 1,
                    line.account.seq(),
                    line.resource,
                    line.month,
                    line.amount,
                    (int) line.day.toEpochDay(),
                    line.words);
        }
        post(document, batch, lines, false);
    }

    /**
     * For payments that are proposed and posted only later: refuses now what the ledger would refuse then, tried on the
     * account's own fold.
     *
     * @throws Refusal {@code correction-refund-exceeds-payments}
     */
    @Transactional(TxType.MANDATORY)
    void demandPaid(List<Line> lines) {
        demandSums(lines);
        var byAccount = lines.stream().collect(Collectors.groupingBy(line -> line.account.id()));
        byAccount.forEach((accountId, own) -> {
            if (own.stream().anyMatch(line -> line.amount < 0)) {
                var account = held(accountId);
                var payments = new ArrayList<>(account.payments());
                own.forEach(line -> payments.add(new PaymentFact(
                        Long.MAX_VALUE - payments.size(),
                        line.resource,
                        line.month,
                        line.amount,
                        (int) line.day.toEpochDay(),
                        line.words)));
                if (!new AccountFold(account.charges(), payments, FoldListener.SILENT).throughEnd()) {
                    throw Refusal.of("correction-refund-exceeds-payments");
                }
            }
        });
    }

    private static PostingBatch batch(
            PostingBatch.Kind kind, Document document, LocalDate notBefore, List<Line> lines) {
        return new PostingBatch(
                kind,
                document.purpose,
                notBefore == null ? PostingBatch.NONE : (int) notBefore.toEpochDay(),
                lines.get(0).account.supplierInn(),
                document.id,
                lines.size());
    }

    private void post(Document document, PostingBatch batch, List<Line> lines, boolean charges) {
        demandSums(lines);
        var result = ledger.post(batch);
        if (!result.defects().isEmpty()) {
            throw Refusal.of("correction-" + result.defects().get(0).code());
        }
        if (!result.duplicateLines().isEmpty()) {
            throw Refusal.of("operation-code-posted", "code", lines.get(0).words);
        }
        rows.batch(
                "insert into correction_line(document_id, line, account_seq, purpose, corrects_id, replaces_id, amount,"
                        + " resource, service_month, due_on, paid_on, words, reason_code, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, lines.size())
                        .mapToObj(i -> row(document, i + 1, lines.get(i), charges))
                        .toList());
        agreements.posted(batch);
    }

    private static void demandSums(List<Line> lines) {
        long sum = 0;
        for (var line : lines) {
            sum = Math.addExact(sum, Math.abs(line.amount));
        }
        if (sum > Money.MAX_KOPECKS) {
            throw Refusal.of("money-out-of-range", "kopecks", sum);
        }
    }

    private static Object[] row(Document document, int no, Line line, boolean charge) {
        return new Object[] {
            document.id,
            no,
            line.account.seq(),
            document.purpose.name(),
            line.corrects,
            line.replaces,
            line.amount,
            line.resource,
            line.month == PostingBatch.NONE ? null : line.month,
            charge ? line.day : null,
            charge ? null : line.day,
            line.words,
            document.reasonCode.name(),
            document.reason
        };
    }

    /** The lines of a document in their order. */
    List<Posted> linesOf(UUID documentId) {
        return rows.list(SELECT + "document_id = ? order by line", List.of(documentId), CorrectionBook::posted);
    }

    /** The lines of many documents, each document's in their order. */
    Map<UUID, List<Posted>> linesOf(Collection<UUID> documentIds) {
        return documentIds.isEmpty()
                ? Map.of()
                : rows
                        .list(
                                SELECT + "document_id = any(?) order by document_id, line",
                                List.of(documentIds),
                                CorrectionBook::posted)
                        .stream()
                        .collect(Collectors.groupingBy(Posted::documentId));
    }

    /** All that was posted to change the sum of a line. */
    List<Posted> corrections(long accountSeq, long lineId) {
        return rows.list(
                SELECT + "account_seq = ? and corrects_id = ? order by line_id",
                List.of(accountSeq, lineId),
                CorrectionBook::posted);
    }

    /** What an official posted as this line; empty for a line of a register. */
    Optional<Posted> find(long accountSeq, long lineId) {
        return rows
                .list(SELECT + "account_seq = ? and line_id = ?", List.of(accountSeq, lineId), CorrectionBook::posted)
                .stream()
                .findFirst();
    }

    private static Posted posted(ResultSet row) throws SQLException {
        int month = row.getInt(9);
        boolean named = !row.wasNull();
        return new Posted(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getLong(3),
                PostingPurpose.valueOf(row.getString(4)),
                row.getObject(5, Long.class),
                row.getObject(6, Long.class),
                row.getLong(7),
                row.getInt(8),
                named ? month : PostingBatch.NONE,
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getLong(13));
    }
}
