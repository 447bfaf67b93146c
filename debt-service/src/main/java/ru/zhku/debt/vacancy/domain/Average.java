package ru.zhku.debt.vacancy.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * What an object costs in an average month: the sum of the last up to 12 months charged, divided by their number. A
 * month whose charges are taken back in full is no month charged.
 */
public record Average(long sum, int months) {
    public static final int WINDOW = 12;

    /** @param last the month with which the window of 12 ends */
    public static Average of(Collection<CostLine> lines, int last) {
        long sum = 0;
        int months = 0;
        for (var line : lines) {
            if (line.month() <= last && line.month() > last - WINDOW && line.amount() > 0) {
                sum = Math.addExact(sum, line.amount());
                months++;
            }
        }
        return new Average(sum, months);
    }

    /** For so many months, rounded half up once. */
    public long times(int count) {
        if (months == 0) {
            return 0;
        }
        return BigDecimal.valueOf(sum)
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
