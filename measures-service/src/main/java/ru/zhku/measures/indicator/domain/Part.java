package ru.zhku.measures.indicator.domain;

import java.math.BigDecimal;

/**
 * A line of an indicator's breakdown.
 *
 * @param code of the line: a bucket, a resource, a claimant …
 * @param termsUnit unit of numerator and denominator; null where there are none
 * @param group what the line is a part of, where it is finer than the rest (bucket within a resource); else null
 */
public record Part(
        String code,
        String group,
        String label,
        IndicatorUnit unit,
        BigDecimal value,
        IndicatorUnit termsUnit,
        BigDecimal numerator,
        BigDecimal denominator) {

    static Part of(String code, String label, IndicatorUnit unit, BigDecimal value) {
        return new Part(code, null, label, unit, value, null, null, null);
    }

    static Part within(String group, String code, String label, IndicatorUnit unit, BigDecimal value) {
        return new Part(code, group, label, unit, value, null, null, null);
    }

    static Part ratio(String code, String label, IndicatorUnit termsUnit, BigDecimal upper, BigDecimal lower) {
        return new Part(code, null, label, IndicatorUnit.RATIO, Numbers.ratio(upper, lower), termsUnit, upper, lower);
    }

    static Part share(String code, String label, BigDecimal upper, BigDecimal lower) {
        return new Part(
                code,
                null,
                label,
                IndicatorUnit.PERCENT,
                Numbers.percent(upper, lower),
                IndicatorUnit.COUNT,
                upper,
                lower);
    }
}
