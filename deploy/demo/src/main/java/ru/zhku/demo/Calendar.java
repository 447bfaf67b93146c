package ru.zhku.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/** The town's sixty months as numbers: 0 is March 2017, 59 is February 2022. */
final class Calendar {

    static final YearMonth FIRST = YearMonth.of(2017, 3);
    static final int OPENING_MONTHS = 48;
    static final int MONTHS = 60;
    static final LocalDate LAST_PAYMENT = LocalDate.of(2022, 4, 8);

    private Calendar() {}

    static YearMonth month(int index) {
        return FIRST.plusMonths(index);
    }

    static int monthOfYear(int index) {
        return month(index).getMonthValue();
    }

    static LocalDate day(int index, int day) {
        YearMonth month = month(index);
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    static int indexOf(LocalDate day) {
        return (day.getYear() - FIRST.getYear()) * 12 + day.getMonthValue() - FIRST.getMonthValue();
    }
}
