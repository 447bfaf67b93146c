package ru.zhku.debt.pause.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.pause.domain.PausedDays.Span;

class PausedDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 4, 30);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "none                    |                           |                           | 0",
                "apart                   | 04-01..04-03 04-10..04-12 | 04-01..04-03 04-10..04-12 | 6",
                "one free day between    | 04-01..04-03 04-05..04-06 | 04-01..04-03 04-05..04-06 | 5",
                "touching                | 04-01..04-03 04-04..04-06 | 04-01..04-06              | 6",
                "overlapping by a day    | 04-01..04-05 04-05..04-08 | 04-01..04-08              | 8",
                "told in any order       | 04-03..04-08 04-01..04-05 | 04-01..04-08              | 8",
                "enclosed counts once    | 04-01..04-30 04-10..04-15 | 04-01..04-30              | 30",
                "enclosing told later    | 04-10..04-15 04-01..04-30 | 04-01..04-30              | 30",
                "the same twice          | 04-02..04-03 04-02..04-03 | 04-02..04-03              | 2",
                "same start, longer      | 04-02..04-03 04-02..04-09 | 04-02..04-09              | 8",
                "without an end          | 04-20..                   | 04-20..                   | 11",
                "open encloses closed    | 04-01.. 04-10..04-15      | 04-01..                   | 30",
                "closed reaches into open| 04-01..04-10 04-08..      | 04-01..                   | 30",
                "apart from an open one  | 04-01..04-05 04-20..      | 04-01..04-05 04-20..      | 16",
                "ended on its first day  | 04-10..04-09              |                           | 0",
            })
    void aDayCountsOnceHoweverManyPausesCoverIt(String what, String pauses, String spans, long days) {
        var paused = PausedDays.of(spans(pauses));
        assertThat(paused.spans()).isEqualTo(spans(spans));
        assertThat(paused.pausedBetween(FIRST, LAST)).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} + {1} within {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "04-10 | 0 |                           | 04-10",
                "04-10 | 3 |                           | 04-13",
                "04-10 | 3 | 04-01..04-09              | 04-13",
                "04-10 | 3 | 04-12..04-15              | 04-17",
                "04-10 | 1 | 04-12..04-15              | 04-11",
                "04-10 | 2 | 04-11..04-11 04-13..04-14 | 04-15",
                "04-10 | 0 | 04-11..                   | 04-10",
                "04-10 | 1 | 04-12..                   | 04-11",
                "04-10 | 2 | 04-12..                   | -",
            })
    void onlyFreeDaysAreCounted(String day, int days, String pauses, String reached) {
        assertThat(PausedDays.of(spans(pauses)).plusFreeDays(day(day), days).map(Object::toString))
                .isEqualTo(reached.equals("-") ? Optional.empty() : Optional.of("2022-" + reached));
    }

    @Test
    void theUnionOfRandomPausesIsThatOfTheirDays() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var pauses = new ArrayList<Span>();
            var days = new HashSet<LocalDate>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                var from = FIRST.plusDays(random.nextInt(30));
                var through = from.plusDays(random.nextInt(12) - 1);
                pauses.add(new Span(from, through));
                from.datesUntil(through.plusDays(1)).forEach(days::add);
            }
            var paused = PausedDays.of(pauses);
            var start = FIRST.plusDays(random.nextInt(30));
            var left = random.nextInt(8);
            var reached = start;
            for (int i = left; i > 0; ) {
                reached = reached.plusDays(1);
                i -= days.contains(reached) ? 0 : 1;
            }
            assertThat(FIRST.datesUntil(FIRST.plusDays(60)).filter(paused::covers))
                    .as("seed %d: %s", seed, pauses)
                    .containsExactlyElementsOf(days.stream().sorted().toList());
            assertThat(paused.pausedBetween(FIRST, FIRST.plusDays(60)))
                    .as("seed %d", seed)
                    .isEqualTo(days.size());
            if (!days.contains(start)) {
                assertThat(paused.plusFreeDays(start, left))
                        .as("seed %d: %s + %d", seed, start, left)
                        .contains(reached);
            }
        }
    }

    private static List<Span> spans(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" "))
                        .map(span -> span.split("\\.\\."))
                        .map(days -> new Span(day(days[0]), days.length == 1 ? null : day(days[1])))
                        .collect(Collectors.toList());
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2022-" + monthAndDay);
    }
}
