package ru.zhku.debt.ledger.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * What is charged for a month: the sum of {@code months} service months. The mean is rounded only to be shown; the
 * comparison with a debt is exact.
 */
public record MonthlyCharge(long sum, int months) {
    public static final MonthlyCharge NONE = new MonthlyCharge(0, 0);

    static final int AVERAGED = 12;

    /** Of the last service months in force on a day whose net charge, corrections included, is positive. */
    public static MonthlyCharge of(Collection<ChargeFact> lines, int asOf, MonthlyChargeMethod method) {
        return MonthNets.of(lines, asOf).charge(method);
    }

    /** Strictly more than {@code times} monthly charges; without any month, never. */
    public boolean isExceededBy(long overdue, BigDecimal times) {
        if (months == 0) {
            return false;
        }
        var left = new BigDecimal(BigInteger.valueOf(overdue).multiply(BigInteger.valueOf(months)));
        return left.compareTo(times.multiply(BigDecimal.valueOf(sum))) > 0;
    }

    /** Rounded half up to a kopeck. */
    public long shown() {
        return months == 0
                ? 0
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
