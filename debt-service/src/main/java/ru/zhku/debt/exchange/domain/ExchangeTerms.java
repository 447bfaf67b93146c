package ru.zhku.debt.exchange.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.kit.time.WorkingCalendar;

/**
 * What is sent by which day of each month, by an agreement or, without one, by the plan (row 2: «до 5 числа»).
 *
 * @param agreementId null where no agreement says it
 * @param kinds empty if nothing is expected
 * @param dayOfMonth the last day in time; in a shorter month its last day
 * @param movesOffDaysOff a term of the plan is no civil-law term, so it stands unless the agreement moves it
 * @param validFrom an agreement holds in the months whose first day lies in its days; null is without a border
 * @param validTo inclusive
 * @param enteredOn nobody is alarmed about terms before this day; null for the plan's
 */
public record ExchangeTerms(
        UUID agreementId,
        Set<RegisterKind> kinds,
        int dayOfMonth,
        boolean movesOffDaysOff,
        int reminderDays,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate enteredOn) {
    public ExchangeTerms {
        kinds = Set.copyOf(kinds);
    }

    /** The terms that hold where no agreement does. */
    public static ExchangeTerms ofPlan(int dayOfMonth, int reminderDays) {
        var kinds = Set.of(RegisterKind.CHARGES, RegisterKind.PAYMENTS);
        return new ExchangeTerms(null, kinds, dayOfMonth, false, reminderDays, null, null, null);
    }

    boolean holdIn(YearMonth month) {
        var first = month.atDay(1);
        return (validFrom == null || !validFrom.isAfter(first)) && (validTo == null || !validTo.isBefore(first));
    }

    /** Null is before everything. */
    boolean beginAfter(ExchangeTerms other) {
        return validFrom != null && (other.validFrom == null || validFrom.isAfter(other.validFrom));
    }

    LocalDate dueOn(YearMonth month, WorkingCalendar calendar) {
        var day = month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
        return movesOffDaysOff ? calendar.nextWorkingDayOnOrAfter(day) : day;
    }
}
