package ru.zhku.measures.indicator.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Divisions of indicators; division by zero is no data. */
final class Numbers {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /** Numerator / denominator with two digits, half up; null where the denominator is zero or anything is unknown. */
    static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
        return isNothing(numerator, denominator) ? null : numerator.divide(denominator, 2, RoundingMode.HALF_UP);
    }

    /** The same in percent. */
    static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return isNothing(numerator, denominator)
                ? null
                : numerator.multiply(HUNDRED).divide(denominator, 2, RoundingMode.HALF_UP);
    }

    private static boolean isNothing(BigDecimal numerator, BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0;
    }
}
