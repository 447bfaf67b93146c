package ru.zhku.debt.penalty.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number, always in lowest terms with a positive denominator. */
public record Fraction(BigInteger numerator, BigInteger denominator) {
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** @throws ArithmeticException for a denominator of zero */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction of zero parts");
        }
        var common = numerator.gcd(denominator);
        common = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Half up, away from zero; the only place where exactness ends. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
