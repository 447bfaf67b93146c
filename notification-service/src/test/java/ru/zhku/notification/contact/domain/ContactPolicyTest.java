package ru.zhku.notification.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.time.WorkingCalendar;
import ru.zhku.kit.time.WorkingCalendar.DayKind;
import ru.zhku.notification.contact.domain.ContactPolicy.Moment;

/** Limits as in 230-ФЗ: messages at most 2 a day, 4 a week, 16 a month; not 22-8 on workdays, 20-9 on days off. */
class ContactPolicyTest {
    private static final LocalDate SINCE = LocalDate.of(2017, 1, 1);
    private static final LocalDate MONDAY = LocalDate.of(2022, 4, 11);
    private final ContactPolicy policy = new ContactPolicy(
            List.of(limit(ContactPeriod.DAY, 2), limit(ContactPeriod.WEEK, 4), limit(ContactPeriod.MONTH, 16)),
            List.of(
                    night(ru.zhku.notification.contact.domain.DayKind.WORKDAY, "22:00", "08:00"),
                    night(ru.zhku.notification.contact.domain.DayKind.DAY_OFF, "20:00", "09:00")),
            WorkingCalendar.of(
                    Map.of(
                            LocalDate.of(2022, 3, 5),
                            DayKind.WORKING_SATURDAY,
                            LocalDate.of(2022, 5, 10),
                            DayKind.DAY_OFF),
                    Set.of(2022)));

    @ParameterizedTest
    @CsvSource({
        "2022-04-11, 12:00, 2022-04-11, 12:00, ",
        "2022-04-11, 08:00, 2022-04-11, 08:00, ",
        "2022-04-11, 07:59, 2022-04-11, 08:00, QUIET_HOURS",
        "2022-04-11, 21:59, 2022-04-11, 21:59, ",
        "2022-04-11, 22:00, 2022-04-12, 08:00, QUIET_HOURS",
        "2022-04-15, 22:30, 2022-04-16, 09:00, QUIET_HOURS",
        "2022-04-16, 08:30, 2022-04-16, 09:00, QUIET_HOURS",
        "2022-04-16, 20:00, 2022-04-17, 09:00, QUIET_HOURS",
        "2022-04-17, 23:00, 2022-04-18, 08:00, QUIET_HOURS",
        "2022-03-05, 21:00, 2022-03-05, 21:00, ",
        "2022-05-10, 21:00, 2022-05-11, 08:00, QUIET_HOURS",
    })
    void nightsAreQuiet(LocalDate day, LocalTime time, LocalDate thenDay, LocalTime thenTime, String rule) {
        var decision = policy.decide(ContactKind.MESSAGE, new Moment(day, time), List.of());
        assertThat(decision.earliest()).isEqualTo(new Moment(thenDay, thenTime));
        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.isNow()).isEqualTo(rule == null);
    }

    @Test
    void theThirdMessageOfADayWaitsForTheNext() {
        assertThat(at(MONDAY, MONDAY).isNow()).isTrue();
        var decision = at(MONDAY, MONDAY, MONDAY);
        assertThat(decision.rule()).isEqualTo("LIMIT_DAY");
        assertThat(decision.earliest()).isEqualTo(new Moment(MONDAY.plusDays(1), LocalTime.of(8, 0)));
    }

    @Test
    void theFifthMessageOfAWeekWaitsForMonday() {
        var decision = at(MONDAY.plusDays(3), MONDAY, MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(decision.rule()).isEqualTo("LIMIT_WEEK");
        assertThat(decision.earliest()).isEqualTo(new Moment(MONDAY.plusDays(7), LocalTime.of(8, 0)));
    }

    @Test
    void lastWeeksMessagesDoNotCountInThisWeek() {
        var sunday = MONDAY.minusDays(1);
        assertThat(at(MONDAY, sunday, sunday, sunday.minusDays(1), sunday.minusDays(1))
                        .isNow())
                .isTrue();
    }

    @Test
    void theSeventeenthMessageOfAMonthWaitsForTheFirst() {
        var earlier = new ArrayList<LocalDate>();
        for (int day = 1; day <= 16; day++) {
            earlier.add(LocalDate.of(2022, 4, day));
        }
        var decision =
                policy.decide(ContactKind.MESSAGE, new Moment(LocalDate.of(2022, 4, 25), LocalTime.NOON), earlier);
        assertThat(decision.rule()).isEqualTo("LIMIT_MONTH");
        assertThat(decision.earliest()).isEqualTo(new Moment(LocalDate.of(2022, 5, 1), LocalTime.of(9, 0)));
    }

    @Test
    void callsDoNotUseUpMessages() {
        var decision =
                policy.decide(ContactKind.CALL, new Moment(MONDAY, LocalTime.NOON), List.of(MONDAY, MONDAY, MONDAY));
        assertThat(decision.isNow()).isTrue();
    }

    @Test
    void aRuleHoldsOnItsDaysOnly() {
        var before = policy.decide(
                ContactKind.MESSAGE,
                new Moment(SINCE.minusDays(1), LocalTime.of(3, 0)),
                List.of(SINCE.minusDays(1), SINCE.minusDays(1), SINCE.minusDays(1)));
        assertThat(before.isNow()).isTrue();
    }

    private ContactPolicy.Decision at(LocalDate day, LocalDate... earlier) {
        return policy.decide(ContactKind.MESSAGE, new Moment(day, LocalTime.NOON), Arrays.asList(earlier));
    }

    private static ContactLimit limit(ContactPeriod period, int most) {
        return new ContactLimit(ContactKind.MESSAGE, period, most, SINCE, null, "230-ФЗ");
    }

    private static QuietHours night(ru.zhku.notification.contact.domain.DayKind kind, String from, String to) {
        return new QuietHours(kind, LocalTime.parse(from), LocalTime.parse(to), SINCE, null, "230-ФЗ");
    }
}
