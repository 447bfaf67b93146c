package ru.zhku.debt.ageing.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Per cent with two digits, rounded half up; division by zero is no number, not 0. */
public final class Percents {
    private static final int DIGITS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percents() {}

    /** Null if there is no whole. */
    public static BigDecimal of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }

    /** As it is sent: {@code "12.50"} or null. */
    public static String text(BigDecimal percent) {
        return percent == null ? null : percent.toPlainString();
    }

    /** Back from its text, for a table with typed cells. */
    public static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    public static String text(long part, long whole) {
        return text(of(part, whole));
    }
}
