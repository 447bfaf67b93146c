package ru.zhku.litigation.deadline.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import ru.zhku.kit.time.WorkingCalendar;
import ru.zhku.litigation.law.domain.LawNumbers;

/**
 * The limitation period of one monthly payment: three years from the day after its due date (ГК РФ 196, 200), its
 * last day moved off days off (ГК РФ 193). The court applies it only if the debtor says so (ГК РФ 199).
 *
 * @param warningMonths the tightest of the warnings at 6, 3 and 1 months before the end; 0 where none is due
 * @param calendarVerified false where the year of the last day has no production calendar yet
 */
public record Limitation(
        LocalDate startsOn,
        LocalDate expiresOn,
        LimitationState state,
        long daysLeft,
        int warningMonths,
        boolean calendarVerified,
        String legalBasis) {

    private static final int[] WARNINGS = {1, 3, 6};

    public static Limitation of(LocalDate dueOn, LocalDate asOf, WorkingCalendar calendar, LawNumbers law) {
        var years = law.get("LIMITATION_YEARS", "", dueOn);
        var unmoved = dueOn.plusYears(years.asInt());
        var last = calendar.nextWorkingDayOnOrAfter(unmoved);
        var starts = dueOn.plusDays(1);
        long left = Math.max(0, ChronoUnit.DAYS.between(asOf, last));
        return new Limitation(
                starts,
                last,
                state(starts, last, asOf),
                left,
                warning(last, asOf),
                calendar.knows(unmoved.getYear()) && calendar.knows(last.getYear()),
                years.legalBasis() + "; ГК РФ 193");
    }

    private static LimitationState state(LocalDate starts, LocalDate last, LocalDate asOf) {
        if (asOf.isAfter(last)) {
            return LimitationState.EXPIRED;
        }
        return asOf.isBefore(starts) ? LimitationState.NOT_STARTED : LimitationState.RUNNING;
    }

    private static int warning(LocalDate last, LocalDate asOf) {
        return asOf.isAfter(last)
                ? 0
                : IntStream.of(WARNINGS)
                        .filter(months -> !asOf.isBefore(last.minusMonths(months)))
                        .findFirst()
                        .orElse(0);
    }
}
