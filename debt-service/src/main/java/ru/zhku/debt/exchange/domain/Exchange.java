package ru.zhku.debt.exchange.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import ru.zhku.debt.intake.domain.RegisterKind;

/**
 * One kind of data of one month, as it stands on a day.
 *
 * @param register the first that brought it, null if none did
 * @param daysLate calendar days behind the term, until it came or, while it has not, until the day of the question
 * @param calendarUnverified the term is moved off days off in a year whose calendar is not known
 */
public record Exchange(
        RegisterKind kind,
        YearMonth month,
        ExchangeTerms terms,
        LocalDate dueOn,
        ReceivedRegister register,
        ExchangeState state,
        long daysLate,
        boolean calendarUnverified) {
    /** The day from which a reminder is due. */
    public LocalDate remindOn() {
        return dueOn.minusDays(terms.reminderDays());
    }
}
