package ru.zhku.debt.agreement.domain;

/**
 * A charge of the debt out of which an agreement was made; kopecks.
 *
 * @param outstanding what was unpaid of it at the end of the day of conclusion
 * @param covered how much of that the agreement covers; 0 for overdue debt beyond its sum
 */
public record CoveredCharge(long chargeId, long outstanding, long covered) {
    /**
     * What counts as paid under the agreement of this charge: of its covered part all that reached it, and that is
     * first; of the rest only money paid from the day of conclusion on, for a credit or a write-off there pays nothing of what
     * was promised.
     *
     * @param unpaid of the whole charge
     * @param money that payments brought to the charge from the day of conclusion on, less what refunds took
     */
    long countedAt(long unpaid, long money) {
        long own = covered - restAt(unpaid);
        long beyond = outstanding - unpaid - own;
        return own + Math.max(0, Math.min(beyond, money));
    }

    /** What is left of the covered part when so much of the whole charge is unpaid: payments reach it first. */
    long restAt(long unpaid) {
        return Math.max(0, Math.min(covered, unpaid - (outstanding - covered)));
    }
}
