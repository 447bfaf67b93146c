package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import ru.zhku.debt.ledger.Bookings.AllocationKey;
import ru.zhku.debt.ledger.domain.PostingBatch;

/** Gathers the rows of some accounts and copies them: the lines, then their allocations. */
final class LineCopy {
    private static final int FIRST = 4_096;

    private final Connection connection;
    private final PostingBatch batch;
    private final long postingNo;
    private long[] line = new long[FIRST];
    private int lineEnd;
    private long[] allocation = new long[FIRST];
    private int allocationEnd;

    LineCopy(Connection connection, PostingBatch batch, long postingNo) {
        this.connection = connection;
        this.batch = batch;
        this.postingNo = postingNo;
    }

    void line(int index, long id, int dueOn) {
        line = room(line, lineEnd + 3);
        line[lineEnd++] = index;
        line[lineEnd++] = id;
        line[lineEnd++] = dueOn;
    }

    void allocations(long account, Map<AllocationKey, long[]> changes) {
        changes.forEach((key, amount) -> {
            if (amount[0] != 0) {
                allocation = room(allocation, allocationEnd + 5);
                allocation[allocationEnd++] = account;
                allocation[allocationEnd++] = key.chargeId();
                allocation[allocationEnd++] = key.sourceId();
                allocation[allocationEnd++] = amount[0];
                allocation[allocationEnd++] = key.effectiveOn();
            }
        });
    }

    void flush() throws SQLException {
        if (lineEnd > 0) {
            if (batch.kind() == PostingBatch.Kind.CHARGES) {
                copyCharges();
            } else {
                copyPayments();
            }
        }
        if (allocationEnd > 0) {
            copyAllocations();
        }
        lineEnd = 0;
        allocationEnd = 0;
    }

    private void copyCharges() throws SQLException {
        try (var copy = new BinaryCopy(
                connection,
                "charge",
                "id",
                "account_seq",
                "resource",
                "service_month",
                "amount",
                "in_force_on",
                "due_on",
                "due_stated",
                "document_number",
                "reason",
                "line")) {
            for (int at = 0; at < lineEnd; at += 3) {
                int i = (int) line[at];
                copy.row().put(line[at + 1]).put(batch.accountSeq(i)).putShort(batch.resource(i));
                copy.putInt(batch.serviceMonth(i)).put(batch.amount(i));
                copy.putDay(batch.inForceOn(i)).putDay((int) line[at + 2]);
                copy.putBoolean(batch.day(i) != PostingBatch.NONE && batch.amount(i) > 0);
                copy.putText(batch.text(i)).putText(batch.reason(i)).putInt(batch.line(i));
            }
        }
    }

    private void copyPayments() throws SQLException {
        try (var copy = new BinaryCopy(
                connection,
                "payment",
                "id",
                "account_seq",
                "resource",
                "service_month",
                "amount",
                "paid_on",
                "operation_code",
                "code_hash",
                "line")) {
            for (int at = 0; at < lineEnd; at += 3) {
                int i = (int) line[at];
                copy.row().put(line[at + 1]).put(batch.accountSeq(i)).putShort(batch.resource(i));
                if (batch.serviceMonth(i) == PostingBatch.NONE) {
                    copy.putNull();
                } else {
                    copy.putInt(batch.serviceMonth(i));
                }
                copy.put(batch.amount(i)).putDay(batch.day(i)).putText(batch.text(i));
                copy.put(batch.textHash(i)).putInt(batch.line(i));
            }
        }
    }

    private void copyAllocations() throws SQLException {
        try (var copy = new BinaryCopy(
                connection,
                "allocation",
                "account_seq",
                "charge_id",
                "source_id",
                "amount",
                "effective_on",
                "posting_no")) {
            for (int at = 0; at < allocationEnd; at += 5) {
                copy.row().put(allocation[at]).put(allocation[at + 1]).put(allocation[at + 2]);
                copy.put(allocation[at + 3]).putDay((int) allocation[at + 4]).put(postingNo);
            }
        }
    }

    private static long[] room(long[] array, int size) {
        return size <= array.length ? array : java.util.Arrays.copyOf(array, Math.max(size, array.length * 2));
    }
}
