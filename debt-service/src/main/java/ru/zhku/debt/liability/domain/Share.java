package ru.zhku.debt.liability.domain;

import java.math.BigInteger;

/** An exact non-negative part of a whole, reduced. */
public record Share(BigInteger numerator, BigInteger denominator) implements Comparable<Share> {
    public static final Share NONE = new Share(BigInteger.ZERO, BigInteger.ONE);
    public static final Share WHOLE = new Share(BigInteger.ONE, BigInteger.ONE);

    public Share {
        if (denominator.signum() <= 0 || numerator.signum() < 0) {
            throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
        }
        var common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Share of(long numerator, long denominator) {
        return new Share(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Share plus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Demands that the other is not greater. */
    public Share minus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Share over(long parts) {
        return new Share(numerator, denominator.multiply(BigInteger.valueOf(parts)));
    }

    public boolean isNone() {
        return numerator.signum() == 0;
    }

    @Override
    public int compareTo(Share other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
