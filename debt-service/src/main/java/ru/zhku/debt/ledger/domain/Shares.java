package ru.zhku.debt.ledger.domain;

import java.math.BigInteger;

/** Splits whole kopecks in proportion; odd kopecks go to the largest remainders, equal ones to the earlier weight. */
public final class Shares {
    private Shares() {}

    /** Demands {@code 0 <= amount <= sum of weights}; no share exceeds its weight. */
    public static long[] split(long amount, long[] weights) {
        long total = 0;
        for (long weight : weights) {
            total = Math.addExact(total, weight);
        }
        var shares = new long[weights.length];
        var remainders = new long[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            divide(amount, weights[i], total, i, shares, remainders);
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < weights.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }

    private static void divide(long amount, long weight, long total, int i, long[] shares, long[] remainders) {
        if (Math.multiplyHigh(amount, weight) == 0 && amount * weight >= 0) {
            shares[i] = amount * weight / total;
            remainders[i] = amount * weight % total;
            return;
        }
        var parts = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(weight))
                .divideAndRemainder(BigInteger.valueOf(total));
        shares[i] = parts[0].longValueExact();
        remainders[i] = parts[1].longValueExact();
    }
}
