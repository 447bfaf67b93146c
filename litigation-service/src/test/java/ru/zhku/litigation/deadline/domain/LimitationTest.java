package ru.zhku.litigation.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.time.WorkingCalendar;
import ru.zhku.litigation.law.domain.LawNumbers;

class LimitationTest {
    /** ГК РФ 192, 193, 196, 200. */
    @ParameterizedTest
    @CsvSource({
        "2022-05-11, 2025-05-12, true",
        "2022-03-10, 2025-03-10, true",
        "2024-02-29, 2027-03-01, true",
        "2025-05-12, 2028-05-12, false",
        "2025-05-13, 2028-05-15, false",
    })
    void threeYearsFromTheDueDateMovedOffDaysOff(LocalDate due, LocalDate last, boolean verified) {
        var found = on(due, due);
        assertThat(found.expiresOn()).isEqualTo(last);
        assertThat(found.calendarVerified()).isEqualTo(verified);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-11, NOT_STARTED, 1097, 0",
        "2022-05-12, RUNNING,     1096, 0",
        "2024-11-11, RUNNING,      182, 0",
        "2024-11-12, RUNNING,      181, 6",
        "2025-02-12, RUNNING,       89, 3",
        "2025-04-12, RUNNING,       30, 1",
        "2025-05-12, RUNNING,        0, 1",
        "2025-05-13, EXPIRED,        0, 0",
    })
    void warnsSixThreeAndOneMonthsBefore(LocalDate asOf, LimitationState state, long left, int warning) {
        var found = on(LocalDate.of(2022, 5, 11), asOf);
        assertThat(found.state()).isEqualTo(state);
        assertThat(found.daysLeft()).isEqualTo(left);
        assertThat(found.warningMonths()).isEqualTo(warning);
    }

    private static Limitation on(LocalDate due, LocalDate asOf) {
        return Limitation.of(due, asOf, WorkingCalendar.shipped(), LawNumbers.standard());
    }
}
