package ru.zhku.debt.institution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A year's estimate against what the utilities of the year will cost, for one resource of one institution or for the sum
 * of many; kopecks. What is too much for one resource never covers another: gaps add up, surpluses do not.
 *
 * @param parts how many resources of institutions are summed up
 * @param missing for how many of them no estimate is entered
 * @param estimate the sum of the entered estimates
 * @param covered the part of the expected cost that the estimates hold
 * @param gap what the entered estimates lack
 * @param notEntered the expected cost for which no estimate is entered
 */
public record Cover(
        int parts,
        int missing,
        long estimate,
        long charged,
        long expectedRest,
        long covered,
        long gap,
        long notEntered) {
    public static final Cover NONE = new Cover(0, 0, 0, 0, 0, 0, 0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param estimate null if none is entered, which is not the same as an estimate of nothing */
    public static Cover of(Long estimate, long charged, long expectedRest) {
        long expected = Math.max(0, Math.addExact(charged, expectedRest));
        if (estimate == null) {
            return new Cover(1, 1, 0, charged, expectedRest, 0, 0, expected);
        }
        long covered = Math.min(estimate, expected);
        return new Cover(1, 0, estimate, charged, expectedRest, covered, expected - covered, 0);
    }

    public Cover plus(Cover other) {
        return new Cover(
                parts + other.parts,
                missing + other.missing,
                Math.addExact(estimate, other.estimate),
                Math.addExact(charged, other.charged),
                Math.addExact(expectedRest, other.expectedRest),
                Math.addExact(covered, other.covered),
                Math.addExact(gap, other.gap),
                Math.addExact(notEntered, other.notEntered));
    }

    /** What a hundred per cent payment of the year costs; a resource whose corrections exceed its charges costs nothing. */
    public long expected() {
        return covered + gap + notEntered;
    }

    public boolean isEntered() {
        return parts > missing;
    }

    public CoverState state() {
        if (parts == 0) {
            return CoverState.NO_DATA;
        }
        if (missing > 0) {
            return CoverState.NOT_ENTERED;
        }
        return gap > 0 ? CoverState.GAP : CoverState.COVERED;
    }

    /**
     * Covered of what is expected where an estimate is entered, two digits, cut off and not rounded: 99.99 is less than
     * all. Null where nothing is expected there.
     */
    public BigDecimal percent() {
        long base = covered + gap;
        return base == 0
                ? null
                : BigDecimal.valueOf(covered).multiply(HUNDRED).divide(BigDecimal.valueOf(base), 2, RoundingMode.DOWN);
    }
}
