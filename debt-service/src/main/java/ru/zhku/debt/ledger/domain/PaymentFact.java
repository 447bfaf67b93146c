package ru.zhku.debt.ledger.domain;

import java.util.Comparator;

/**
 * A line of a PAYMENTS register; a negative amount is a refund.
 *
 * @param resource 0 if none is named
 * @param month {@link PostingBatch#NONE} if none is named
 */
public record PaymentFact(long id, int resource, int month, long amount, int paidOn, String operationCode) {
    /** The order in which the payments and refunds of an account are folded. */
    public static final Comparator<PaymentFact> BY_DAY = (a, b) -> {
        int order = Integer.compare(a.paidOn, b.paidOn);
        if (order == 0) {
            order = CodePoints.compare(a.operationCode, b.operationCode);
        }
        if (order == 0) {
            order = Long.compare(a.amount, b.amount);
        }
        return order != 0 ? order : Long.compare(a.id, b.id);
    };

    /** Whether it is folded before any operation of this code on its day. */
    public boolean isBefore(String code) {
        return CodePoints.compare(operationCode, code) < 0;
    }

    public boolean isRefund() {
        return amount < 0;
    }
}
