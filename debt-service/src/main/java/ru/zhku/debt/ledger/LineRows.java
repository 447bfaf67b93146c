package ru.zhku.debt.ledger;

import java.util.Map;
import ru.zhku.debt.ledger.Bookings.AllocationKey;
import ru.zhku.debt.ledger.domain.PostingBatch;

/** The rows of some accounts that are to be written: the lines, then their allocations. */
final class LineRows {
    private final PostingBatch batch;
    private final long postingNo;
    private BinaryRows lines;
    private BinaryRows allocations;

    LineRows(PostingBatch batch, long postingNo) {
        this.batch = batch;
        this.postingNo = postingNo;
        begin();
    }

    private void begin() {
        lines = batch.kind() == PostingBatch.Kind.CHARGES ? charges() : payments();
        allocations = new BinaryRows(
                "allocation", "account_seq", "charge_id", "source_id", "amount", "effective_on", "posting_no");
    }

    private static BinaryRows charges() {
        return new BinaryRows(
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
                "line");
    }

    private static BinaryRows payments() {
        return new BinaryRows(
                "payment",
                "id",
                "account_seq",
                "resource",
                "service_month",
                "amount",
                "paid_on",
                "operation_code",
                "code_hash",
                "line");
    }

    void line(int i, long id, int dueOn) {
        lines.row().put(id).put(batch.accountSeq(i)).putShort(batch.resource(i));
        if (batch.kind() == PostingBatch.Kind.CHARGES) {
            lines.putInt(batch.serviceMonth(i)).put(batch.amount(i));
            lines.putDay(batch.inForceOn(i)).putDay(dueOn);
            lines.putBoolean(batch.day(i) != PostingBatch.NONE && batch.amount(i) > 0);
            lines.putText(batch.text(i)).putText(batch.reason(i)).putInt(batch.line(i));
        } else {
            if (batch.serviceMonth(i) == PostingBatch.NONE) {
                lines.putNull();
            } else {
                lines.putInt(batch.serviceMonth(i));
            }
            lines.put(batch.amount(i)).putDay(batch.day(i)).putText(batch.text(i));
            lines.put(batch.textHash(i)).putInt(batch.line(i));
        }
    }

    void allocations(long account, Map<AllocationKey, long[]> changes) {
        changes.forEach((key, amount) -> {
            if (amount[0] != 0) {
                allocations.row().put(account).put(key.chargeId()).put(key.sourceId());
                allocations.put(amount[0]).putDay(key.effectiveOn()).put(postingNo);
            }
        });
    }

    /** Of all that has come since the last call. */
    Lane.Work<Void> writing() {
        var now = lines;
        var theirs = allocations;
        begin();
        return connection -> {
            now.copyInto(connection);
            theirs.copyInto(connection);
            return null;
        };
    }
}
