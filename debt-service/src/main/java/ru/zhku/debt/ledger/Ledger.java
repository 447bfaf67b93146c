package ru.zhku.debt.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.PostingResult;

/**
 * The front door of the ledger. Facts come in here and are never changed afterwards; allocations, cubes and the list
 * of debtors are derived from them in the same transaction.
 */
@ApplicationScoped
public class Ledger {
    /**
     * Posts the lines of one register inside the caller's transaction. The caller has checked every line by itself
     * (known account of this supplier, amounts, months, no payment after the business date); the ledger checks what
     * needs other facts: refunds that exceed what is paid, operation codes used before. Lines with such a defect are
     * left out and named in the result; a caller that wants all or nothing rolls back when there are any.
     */
    public PostingResult post(PostingBatch batch) {
        throw new UnsupportedOperationException();
    }

    /**
     * To be called inside the transaction that changes rows of {@code account_class} or {@code account.oktmo}:
     * before the first change with the accounts it will touch; {@link Reclassification#finish} after the last.
     */
    public Reclassification reclassify(Collection<Long> accountSeqs, LocalDate businessDate) {
        throw new UnsupportedOperationException();
    }

    /** Between the two halves of a change of class. */
    public interface Reclassification {
        void finish();
    }
}
