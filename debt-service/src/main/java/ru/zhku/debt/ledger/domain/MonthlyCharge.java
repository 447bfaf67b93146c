package ru.zhku.debt.ledger.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.TreeMap;

/**
 * What is charged for a month: the sum of {@code months} service months. The mean is rounded only to be shown; the
 * comparison with a debt is exact.
 */
public record MonthlyCharge(long sum, int months) {
    public static final MonthlyCharge NONE = new MonthlyCharge(0, 0);

    private static final int AVERAGED = 12;

    /** Of the last service months in force on a day whose net charge, corrections included, is positive. */
    public static MonthlyCharge of(Collection<ChargeFact> lines, int asOf, MonthlyChargeMethod method) {
        var net = new TreeMap<Integer, Long>();
        for (var line : lines) {
            if (line.inForceOn() <= asOf) {
                net.merge(line.month(), line.amount(), Math::addExact);
            }
        }
        int most = method == MonthlyChargeMethod.LAST ? 1 : AVERAGED;
        long sum = 0;
        int months = 0;
        for (long amount : net.descendingMap().values()) {
            if (amount > 0 && months < most) {
                sum = Math.addExact(sum, amount);
                months++;
            }
        }
        return new MonthlyCharge(sum, months);
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
