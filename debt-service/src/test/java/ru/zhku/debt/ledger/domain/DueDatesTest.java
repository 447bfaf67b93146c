package ru.zhku.debt.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.time.WorkingCalendar;

class DueDatesTest {
    private final DueDates dueDates = new DueDates(WorkingCalendar.shipped());

    @ParameterizedTest
    @CsvSource({
        "2021-03, 2021-04-12", "2021-04, 2021-05-11", "2021-06, 2021-07-12", "2021-09, 2021-10-11",
        "2022-03, 2022-04-11", "2022-04, 2022-05-11", "2022-06, 2022-07-11", "2022-08, 2022-09-12",
        "2022-11, 2022-12-12", "2023-05, 2023-06-13", "2023-08, 2023-09-11", "2023-11, 2023-12-11",
        "2024-01, 2024-02-12", "2024-02, 2024-03-11", "2024-04, 2024-05-13", "2024-07, 2024-08-12",
        "2024-10, 2024-11-11", "2025-02, 2025-03-10", "2025-04, 2025-05-12", "2025-07, 2025-08-11",
        "2025-12, 2026-01-12", "2026-02, 2026-03-10", "2026-03, 2026-04-15", "2026-07, 2026-08-17",
        "2026-10, 2026-11-16", "2022-01, 2022-02-10"
    })
    void dueDateMovesOffDaysOff(YearMonth serviceMonth, LocalDate due) {
        assertThat(dueDates.due(serviceMonth)).isEqualTo(due);
    }

    @Test
    void outsideTheCalendarOnlySaturdaysAndSundaysMoveIt() {
        assertThat(dueDates.due(YearMonth.of(2017, 5))).isEqualTo(LocalDate.of(2017, 6, 12));
        assertThat(dueDates.isUnverified(LocalDate.of(2017, 6, 12))).isTrue();
        assertThat(dueDates.isUnverified(LocalDate.of(2022, 6, 10))).isFalse();
    }

    @Test
    void limitationEndsThreeYearsLaterOnAWorkingDay() {
        assertThat(dueDates.limitationExpiresOn(LocalDate.of(2022, 5, 11))).isEqualTo(LocalDate.of(2025, 5, 12));
    }
}
