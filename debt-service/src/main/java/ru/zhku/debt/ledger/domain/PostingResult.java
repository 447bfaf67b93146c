package ru.zhku.debt.ledger.domain;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param posted number of posted lines
 * @param postedSum sum of the posted lines in kopecks
 * @param duplicateLines payments that were posted before with equal content: neither posted nor defective
 * @param defects lines to be quarantined
 */
public record PostingResult(long posted, long postedSum, List<Integer> duplicateLines, List<Defect> defects) {
    public static final String REFUND_EXCEEDS_PAYMENTS = "refund-exceeds-payments";
    public static final String OPERATION_CODE_REUSED = "operation-code-reused";
    public static final String OPERATION_IN_SUSPENSE = "operation-in-suspense";

    /** A line that was not posted, with its number in the file and one of the codes above. */
    public record Defect(int line, String code) {}
}
