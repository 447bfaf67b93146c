package ru.zhku.measures.indicator.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import ru.zhku.kit.problem.Refusal;

/** A month {@code 2022-03}, a quarter {@code 2022-Q1} or a year {@code 2022}; both days belong to it. */
public record IndicatorPeriod(String code, LocalDate from, LocalDate to) {
    private static final Pattern SHAPE = Pattern.compile("(20\\d{2})(?:-(?:Q([1-4])|(\\d{2})))?");
    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public static IndicatorPeriod parse(String code) {
        var shape = SHAPE.matcher(code == null ? "" : code);
        if (!shape.matches()) {
            throw Refusal.at("period", "period-malformed");
        }
        int year = Integer.parseInt(shape.group(1));
        if (shape.group(2) != null) {
            var first = YearMonth.of(year, Integer.parseInt(shape.group(2)) * 3 - 2);
            return new IndicatorPeriod(code, first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        if (shape.group(3) == null) {
            return new IndicatorPeriod(
                    code, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
        }
        try {
            var month = YearMonth.of(year, Integer.parseInt(shape.group(3)));
            return new IndicatorPeriod(code, month.atDay(1), month.atEndOfMonth());
        } catch (DateTimeException e) {
            throw Refusal.at("period", "period-malformed");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The day on which the picture before the period stands. */
    public LocalDate openingDay() {
        return from.minusDays(1);
    }

    static String russian(LocalDate day) {
        return RUSSIAN.format(day);
    }
}
