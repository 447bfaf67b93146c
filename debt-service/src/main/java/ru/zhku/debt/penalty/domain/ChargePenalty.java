package ru.zhku.debt.penalty.domain;

import java.util.List;

/**
 * The penalty of one charge, in kopecks.
 *
 * @param segments in the order of the tranches, within a tranche of the days
 */
public record ChargePenalty(long penalty, List<PenaltySegment> segments) {
    static ChargePenalty of(List<PenaltySegment> segments, RoundingPolicy rounding) {
        var exact = segments.stream().map(PenaltySegment::amount);
        long kopecks = switch (rounding) {
            case PER_CHARGE_HALF_UP -> kopecks(exact.reduce(Fraction.ZERO, Fraction::plus));
            case PER_SEGMENT_HALF_UP -> exact.mapToLong(ChargePenalty::kopecks).reduce(0, Math::addExact);
        };
        return new ChargePenalty(kopecks, segments);
    }

    private static long kopecks(Fraction roubles) {
        return roubles.rounded(2).movePointRight(2).longValueExact();
    }
}
