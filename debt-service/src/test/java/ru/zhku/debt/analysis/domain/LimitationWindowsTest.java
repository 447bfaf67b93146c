package ru.zhku.debt.analysis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.kit.test.Gen;
import ru.zhku.kit.time.WorkingCalendar;

class LimitationWindowsTest {
    private static final DueDates DUE_DATES = new DueDates(WorkingCalendar.shipped());

    /** ГК РФ 193: due 2022-05-11 expires on 2025-05-11, a Sunday, and so on 2025-05-12. */
    @ParameterizedTest
    @CsvSource({
        "2022-05-11, 2025-05-13, EXPIRED",
        "2022-05-11, 2025-05-12, M1",
        "2022-05-11, 2025-04-13, M1",
        "2022-05-11, 2025-04-12, M1_3",
        "2022-05-11, 2025-02-13, M1_3",
        "2022-05-11, 2025-02-12, M3_6",
        "2022-05-11, 2024-11-13, M3_6",
        "2022-05-11, 2024-11-12, OVER_6",
        "2030-01-10, 2025-05-12, OVER_6",
        "1999-01-10, 2025-05-12, EXPIRED"
    })
    void theLastDayIsStillWithinTheTerm(LocalDate due, LocalDate asOf, LimitationWindow window) {
        assertThat(new LimitationWindows(asOf, DUE_DATES).window(due)).isEqualTo(window);
    }

    /** The ranges agree with the definition by the statement's own function, on any day. */
    @Test
    void rangesAreTheWindowsOfEachDueDate() {
        Gen.check(400, gen -> {
            var asOf = gen.date(LocalDate.of(2020, 1, 1), LocalDate.of(2028, 1, 1));
            var due = asOf.minusYears(3).plusDays(gen.between(-30, 230));
            var windows = new LimitationWindows(asOf, DUE_DATES);
            var window = windows.window(due);
            assertThat(window).isEqualTo(byDefinition(DUE_DATES.limitationExpiresOn(due), asOf));
            var range = windows.ranges().get(window.ordinal());
            assertThat(range.from() == null || !due.isBefore(range.from())).isTrue();
            assertThat(range.to() == null || !due.isAfter(range.to())).isTrue();
        });
    }

    private static LimitationWindow byDefinition(LocalDate expires, LocalDate asOf) {
        if (expires.isBefore(asOf)) {
            return LimitationWindow.EXPIRED;
        }
        if (expires.isBefore(asOf.plusMonths(1))) {
            return LimitationWindow.M1;
        }
        if (expires.isBefore(asOf.plusMonths(3))) {
            return LimitationWindow.M1_3;
        }
        return expires.isBefore(asOf.plusMonths(6)) ? LimitationWindow.M3_6 : LimitationWindow.OVER_6;
    }
}
