package ru.zhku.debt.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.WorkingCalendar;

class SchedulesTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);

    private final Schedules schedules = new Schedules(WorkingCalendar.shipped());

    @ParameterizedTest
    @CsvSource({"10000, 3, 3334 3333 3333", "10000, 4, 2500 2500 2500 2500", "7, 5, 2 2 1 1 1", "5, 5, 1 1 1 1 1"})
    void oddKopecksGoToTheFirstInstalments(long total, int count, String amounts) {
        var instalments = schedules.even(count, TODAY, total, TODAY);
        assertThat(instalments.stream().map(one -> String.valueOf(one.amount())).reduce((a, b) -> a + " " + b))
                .contains(amounts);
    }

    @Test
    void theSumOfAnyScheduleIsWhatItDivides() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            int count = 1 + random.nextInt(Schedules.MOST);
            long total = count + random.nextInt(100_000_000);
            var instalments = schedules.even(count, TODAY, total, TODAY);
            assertThat(instalments.stream().mapToLong(Instalment::amount).sum()).isEqualTo(total);
            assertThat(instalments).hasSize(count).allMatch(one -> one.amount() > 0);
        }
    }

    /** ГК РФ 193 with the transfers of ПП 1564 (2022); the last day of a month that has no 31st. */
    @ParameterizedTest
    @CsvSource({
        "2022-05-10, 2022-05-11, false",
        "2022-07-10, 2022-07-11, false",
        "2022-06-10, 2022-06-10, false",
        "2022-11-04, 2022-11-07, false",
        "2027-12-31, 2028-01-03, true",
        "2030-05-09, 2030-05-09, true",
    })
    void aDayOffMovesToTheNextWorkingDay(LocalDate stated, LocalDate moved, boolean unverified) {
        var one = schedules.even(1, stated, 100, TODAY).get(0);
        assertThat(one.dueOn()).isEqualTo(stated);
        assertThat(one.movedDueOn()).isEqualTo(moved);
        assertThat(one.calendarUnverified()).isEqualTo(unverified);
    }

    @Test
    void theDayOfTheMonthIsKeptWhereTheMonthHasIt() {
        assertThat(schedules.even(4, LocalDate.of(2023, 1, 31), 400, TODAY))
                .extracting(Instalment::dueOn)
                .containsExactly(
                        LocalDate.of(2023, 1, 31),
                        LocalDate.of(2023, 2, 28),
                        LocalDate.of(2023, 3, 31),
                        LocalDate.of(2023, 4, 30));
    }

    @Test
    void aYearThatBecomesKnownMovesItsInstalments() {
        var unknown = schedules.even(1, LocalDate.of(2030, 5, 9), 100, TODAY).get(0);
        var later = new Schedules(
                WorkingCalendar.of(Map.of(LocalDate.of(2030, 5, 9), WorkingCalendar.DayKind.DAY_OFF), Set.of(2030)));
        assertThat(later.known(unknown).movedDueOn()).isEqualTo(LocalDate.of(2030, 5, 10));
        assertThat(later.known(unknown).calendarUnverified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-10 100 2022-05-10 200, 300, schedule-day",
        "2022-05-10 100 2022-05-09 200, 300, schedule-day",
        "2022-04-10 100 2022-05-09 200, 300, schedule-day",
        "2032-04-12 100, 100, schedule-day",
        "2022-05-10 100 2022-05-11 0, 100, schedule-amount",
        "2022-05-10 100 2022-05-11 -1, 99, schedule-amount",
        "2022-05-10 100 2022-05-11 199, 300, schedule-sum-differs",
        "2022-05-10 100 2022-05-11 201, 300, schedule-sum-differs",
    })
    void aScheduleThatCannotBeIsRefused(String lines, long total, String code) {
        var parts = lines.split(" ");
        var stated = new ArrayList<Schedules.Stated>();
        for (int i = 0; i < parts.length; i += 2) {
            stated.add(new Schedules.Stated(LocalDate.parse(parts[i]), Long.parseLong(parts[i + 1])));
        }
        refused(code, () -> schedules.stated(stated, total, TODAY));
    }

    @Test
    void sizesAreBounded() {
        refused("schedule-size", () -> schedules.even(0, TODAY, 100, TODAY));
        refused("schedule-size", () -> schedules.even(121, TODAY, 1_000, TODAY));
        refused("schedule-too-fine", () -> schedules.even(3, TODAY, 2, TODAY));
        refused("schedule-size", () -> schedules.stated(List.of(), 0, TODAY));
        refused("schedule-day", () -> schedules.even(2, LocalDate.MAX, 100, TODAY));
        refused("schedule-day", () -> schedules.even(120, LocalDate.of(2032, 4, 11), 1_000, TODAY));
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
