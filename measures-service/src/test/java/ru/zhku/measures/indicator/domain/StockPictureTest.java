package ru.zhku.measures.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zhku.measures.fact.domain.StockCount;

/** Rows 4 and 5 of the plan, by hand. */
class StockPictureTest {
    private static final IndicatorPeriod Q1 = IndicatorPeriod.parse("2022-Q1");

    private static StockCount count(String asOf, long vacant, long repairedAndLet) {
        return new StockCount(
                FactsOf.ref(asOf),
                LocalDate.parse(asOf),
                vacant,
                new StockCount.Conserved(1, 2, 3, 4),
                repairedAndLet,
                5,
                6,
                7,
                "350.50");
    }

    @Test
    void theEndOfThePeriodDecidesAndALaterCountOfTheSameDayHolds() {
        var counts = List.of(count("2022-02-28", 9, 0), count("2022-03-31", 8, 0), count("2022-03-31", 3, 0));
        assertThat(StockPicture.vacant(Q1, counts).value()).isEqualTo("3");
        assertThat(StockPicture.vacant(Q1, counts).sources()).hasSize(1);
        assertThat(StockPicture.conserved(Q1, counts).value()).isEqualTo("10");
        assertThat(StockPicture.conserved(Q1, counts).parts())
                .extracting(part -> part.code() + " " + part.value())
                .containsExactly("FLAT 1", "BASEMENT 2", "ENTRANCE 3", "HOUSE 4");
        assertThat(StockPicture.escheat(Q1, counts).value()).isEqualTo("11");
        assertThat(StockPicture.socialRent(Q1, counts).value()).isEqualTo("7");
        assertThat(StockPicture.socialRentVolume(Q1, counts).note()).contains("350,50");
    }

    @Test
    void repairedAndLetIsTheSumOfTheMonths() {
        var counts = List.of(
                count("2021-12-31", 0, 100),
                count("2022-01-31", 0, 1),
                count("2022-02-28", 0, 2),
                count("2022-03-31", 0, 4));
        var figure = StockPicture.repairedAndLet(Q1, counts);
        assertThat(figure.value()).isEqualTo("7");
        assertThat(figure.sources()).hasSize(3);
        assertThat(figure.parts()).extracting(Part::value).map(Object::toString).containsExactly("1", "2", "4");
        assertThat(StockPicture.repairedAndLet(IndicatorPeriod.parse("2022-02"), counts)
                        .value())
                .isEqualTo("2");
    }

    @Test
    void withoutTheCountOfTheLastDayThereIsNoDataAndAReason() {
        var figure = StockPicture.repairedAndLet(Q1, List.of(count("2022-02-28", 9, 1)));
        assertThat(figure.status()).isEqualTo(IndicatorStatus.NO_DATA);
        assertThat(figure.value()).isNull();
        assertThat(figure.reason()).contains("31.03.2022");
    }
}
