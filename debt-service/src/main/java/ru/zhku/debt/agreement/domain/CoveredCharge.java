package ru.zhku.debt.agreement.domain;

/**
 * A charge that an agreement restructures; kopecks.
 *
 * @param outstanding what was unpaid of it at the end of the day of conclusion
 * @param covered how much of that the agreement covers
 */
public record CoveredCharge(long chargeId, long outstanding, long covered) {
    /** What is left of the covered part when so much of the whole charge is unpaid: payments reach it first. */
    long restAt(long unpaid) {
        return Math.max(0, Math.min(covered, unpaid - (outstanding - covered)));
    }
}
