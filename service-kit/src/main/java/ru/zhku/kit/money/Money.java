package ru.zhku.kit.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import ru.zhku.kit.problem.Refusal;

/**
 * A sum in whole kopecks. In JSON it is a decimal string with two digits, {@code "1234.56"}. A sum that
 * comes in is at most ±{@value #MAX_KOPECKS} kopecks, a larger one is refused with {@code money-out-of-range}; totals
 * of many such sums may be larger, and never wrap.
 */
public record Money(long kopecks) implements Comparable<Money> {
    public static final long MAX_KOPECKS = 10_000_000_000_000L;
    public static final Money ZERO = new Money(0);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}([.,]\\d{1,2})?");

    public static Money ofKopecks(long kopecks) {
        return kopecks == 0 ? ZERO : new Money(kopecks);
    }

    /**
     * Reads {@code "1234.56"}, {@code "-3"} or {@code "12,5"}.
     *
     * @throws IllegalArgumentException for anything else: exponents, blanks, a third digit, two signs
     * @throws Refusal {@code money-out-of-range} for a well-formed number that is too large
     */
    @JsonCreator
    public static Money parse(String text) {
        if (text == null || !DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a sum of money");
        }
        var kopecks = new BigDecimal(text.replace(',', '.')).movePointRight(2);
        if (kopecks.abs().compareTo(BigDecimal.valueOf(MAX_KOPECKS)) > 0) {
            throw Refusal.of("money-out-of-range", "kopecks", kopecks.toPlainString());
        }
        return ofKopecks(kopecks.longValueExact());
    }

    public Money plus(Money other) {
        return ofKopecks(Math.addExact(kopecks, other.kopecks));
    }

    public Money minus(Money other) {
        return ofKopecks(Math.subtractExact(kopecks, other.kopecks));
    }

    public Money negate() {
        return ofKopecks(-kopecks);
    }

    public boolean isZero() {
        return kopecks == 0;
    }

    public boolean isPositive() {
        return kopecks > 0;
    }

    public boolean isNegative() {
        return kopecks < 0;
    }

    public BigDecimal toRubles() {
        return BigDecimal.valueOf(kopecks, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(kopecks, other.kopecks);
    }

    @JsonValue
    @Override
    public String toString() {
        return toRubles().toPlainString();
    }
}
