package ru.zhku.debt.ledger.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import ru.zhku.kit.time.WorkingCalendar;

/** By which day a service month is to be paid (ЖК РФ 155 ч. 1), moved off days off by ГК РФ 193. */
public final class DueDates {
    /** A day of the month after the service month, for service months from {@code firstServiceMonth} on. */
    public record Rule(YearMonth firstServiceMonth, int dayOfMonth, String legalBasis) {}

    /** Ascending; the first holds for all earlier months. */
    public static final List<Rule> RULES = List.of(
            new Rule(YearMonth.of(2005, 3), 10, "ЖК РФ 155 ч. 1"),
            new Rule(YearMonth.of(2026, 3), 15, "ЖК РФ 155 ч. 1 в ред. 177-ФЗ от 24.06.2025"));

    private final WorkingCalendar calendar;

    public DueDates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public LocalDate due(YearMonth serviceMonth) {
        return calendar.nextWorkingDayOnOrAfter(unmoved(serviceMonth));
    }

    /** The day of the rule itself: days off can only make it later. */
    public static LocalDate unmoved(YearMonth serviceMonth) {
        return serviceMonth.plusMonths(1).atDay(rule(serviceMonth).dayOfMonth());
    }

    public static Rule rule(YearMonth serviceMonth) {
        var rule = RULES.get(0);
        for (var candidate : RULES) {
            if (!serviceMonth.isBefore(candidate.firstServiceMonth())) {
                rule = candidate;
            }
        }
        return rule;
    }

    /** Days off of this year are not known: the day moves off Saturdays and Sundays only. */
    public boolean isUnverified(LocalDate due) {
        return !calendar.knows(due.getYear());
    }

    /** ГК РФ 196, 200, 192–193: the last day of the limitation period of one monthly payment. */
    public LocalDate limitationExpiresOn(LocalDate due) {
        return calendar.nextWorkingDayOnOrAfter(due.plusYears(3));
    }
}
