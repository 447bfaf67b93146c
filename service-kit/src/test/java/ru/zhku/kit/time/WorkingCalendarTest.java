package ru.zhku.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2022-03-05, true, a Saturday that the decree made a working day",
        "2022-03-07, false, the Monday it was exchanged for",
        "2022-03-08, false, a holiday",
        "2022-03-09, true, an ordinary Wednesday",
        "2022-03-12, false, an ordinary Saturday",
        "2022-05-10, false, moved from a Saturday",
        "2024-04-27, true, a working Saturday",
        "2024-12-28, true, a working Saturday"
    })
    void knowsTransfers(LocalDate day, boolean working, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(working);
    }

    @Test
    void movesATermThatEndsOnADayOff() {
        assertThat(calendar.nextWorkingDayOnOrAfter(LocalDate.of(2022, 5, 7))).isEqualTo("2022-05-11");
        assertThat(calendar.nextWorkingDayOnOrAfter(LocalDate.of(2022, 4, 11))).isEqualTo("2022-04-11");
    }

    @Test
    void saysWhichYearsItKnows() {
        assertThat(calendar.knows(2019)).isTrue();
        assertThat(calendar.knows(2027)).isTrue();
        assertThat(calendar.knows(2028)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2029, 1, 6)))
                .as("a Saturday")
                .isFalse();
    }

    @Test
    void aRangeDoesNotEndBeforeItBegins() {
        var day = LocalDate.of(2022, 4, 11);
        var range = new DateRange(day, day.plusDays(2));
        assertThat(range.days()).isEqualTo(2);
        assertThat(range.contains(day)).isTrue();
        assertThat(range.contains(day.plusDays(2))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(day, day.minusDays(1)));
    }
}
