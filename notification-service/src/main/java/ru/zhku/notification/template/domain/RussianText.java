package ru.zhku.notification.template.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.zhku.kit.money.Money;

/** How sums, counts and dates are put in a Russian letter. */
public final class RussianText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final List<String> MONTHS = List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь");
    private static final char NO_BREAK_SPACE = '\u00a0';

    private RussianText() {}

    /** {@code 1 234,56 руб.} with no-break spaces, so that a sum never falls apart at the end of a line. */
    public static String sum(Money money) {
        return sign(money) + grouped(rubles(money)) + ',' + twoDigits(kopecks(money)) + NO_BREAK_SPACE + "руб.";
    }

    /** {@code 1 234 рубля 56 копеек}. */
    public static String sumInFull(Money money) {
        long rubles = rubles(money);
        long kopecks = kopecks(money);
        return sign(money) + grouped(rubles) + NO_BREAK_SPACE + plural(rubles, "рубль", "рубля", "рублей") + " "
                + twoDigits(kopecks) + NO_BREAK_SPACE + plural(kopecks, "копейка", "копейки", "копеек");
    }

    /** {@code 4 месяца}. */
    public static String months(long count) {
        return grouped(count) + NO_BREAK_SPACE + plural(count, "месяц", "месяца", "месяцев");
    }

    /** {@code 11.04.2022}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code декабрь 2021 года}. */
    public static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear() + NO_BREAK_SPACE + "года";
    }

    /** The form that goes with a count: 1 рубль, 2 рубля, 5 рублей, 11 рублей, 21 рубль. */
    public static String plural(long count, String one, String few, String many) {
        long tens = Math.abs(count % 100);
        long units = tens % 10;
        if (tens >= 11 && tens <= 14) {
            return many;
        }
        if (units == 1) {
            return one;
        }
        return units >= 2 && units <= 4 ? few : many;
    }

    private static String sign(Money money) {
        return money.isNegative() ? "−" : "";
    }

    private static long rubles(Money money) {
        return Math.abs(money.kopecks()) / 100;
    }

    private static long kopecks(Money money) {
        return Math.abs(money.kopecks()) % 100;
    }

    private static String twoDigits(long value) {
        return value < 10 ? "0" + value : String.valueOf(value);
    }

    private static String grouped(long value) {
        var digits = new StringBuilder(String.valueOf(value));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, NO_BREAK_SPACE);
        }
        return digits.toString();
    }
}
