package ru.zhku.debt.strategy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which strategy holds where validities overlap. */
class StrategyBookTest {
    private static final StrategyBook BOOK = new StrategyBook(List.of(
            ref("default", null, "2000-01-01", null, 1),
            ref("own", "47733000", "2022-01-01", null, 2),
            ref("summer", "47733000", "2022-06-01", "2022-08-31", 3),
            ref("mended", "47733000", "2022-06-01", "2022-07-31", 4),
            ref("neighbour", "47710000", "2022-03-01", null, 5)));

    @ParameterizedTest
    @CsvSource({
        "47733000, 2021-12-31, default",
        "47733000, 2022-01-01, own",
        "47733000, 2022-05-31, own",
        "47733000, 2022-06-01, mended", // same first day, approved later
        "47733000, 2022-07-31, mended",
        "47733000, 2022-08-01, summer", // what it covered holds again
        "47733000, 2022-08-31, summer",
        "47733000, 2022-09-01, own",
        "47710000, 2022-02-28, default",
        "47710000, 2022-03-01, neighbour",
        "46000000, 2022-07-01, default",
    })
    void aMunicipalitysOwnWinsAndTheLatestFirstDayAmongThem(String oktmo, LocalDate day, String name) {
        assertThat(BOOK.inForce(oktmo, day)).map(StrategyRef::name).contains(name);
    }

    @Test
    void whereNothingCoversTheDayThereIsNone() {
        assertThat(BOOK.inForce("46000000", LocalDate.of(1999, 12, 31))).isEmpty();
    }

    private static StrategyRef ref(String name, String oktmo, String from, String to, long approval) {
        return new StrategyRef(
                UUID.randomUUID(),
                oktmo,
                1,
                name,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                approval);
    }
}
