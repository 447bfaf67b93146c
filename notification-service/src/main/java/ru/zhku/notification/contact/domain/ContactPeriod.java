package ru.zhku.notification.contact.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import ru.zhku.kit.time.DateRange;
import ru.zhku.kit.web.Labelled;

/** The calendar periods in which contacts are counted; a week begins on Monday. */
public enum ContactPeriod implements Labelled {
    DAY("В день") {
        @Override
        public DateRange around(LocalDate day) {
            return new DateRange(day, day.plusDays(1));
        }
    },
    WEEK("В неделю") {
        @Override
        public DateRange around(LocalDate day) {
            var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new DateRange(monday, monday.plusWeeks(1));
        }
    },
    MONTH("В месяц") {
        @Override
        public DateRange around(LocalDate day) {
            var first = day.withDayOfMonth(1);
            return new DateRange(first, first.plusMonths(1));
        }
    };

    private final String label;

    ContactPeriod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public abstract DateRange around(LocalDate day);
}
