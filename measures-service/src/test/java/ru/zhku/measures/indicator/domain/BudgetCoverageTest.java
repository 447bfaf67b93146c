package ru.zhku.measures.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zhku.measures.fact.domain.BudgetCover;
import ru.zhku.measures.fact.domain.CoverSum;

/** M06.1, UTILITY_BUDGET_FULL_COVER_AMOUNT: the decree wants the full cost of utilities in the estimates. */
class BudgetCoverageTest {
    private static final IndicatorPeriod QUARTER = IndicatorPeriod.parse("2022-Q1");

    @Test
    void theLastCheckOfTheYearWithinThePeriodCounts() {
        var figure = BudgetCoverage.of(
                QUARTER,
                List.of(
                        check(2022, "2022-02-06", true, "100.00", "60.00", "10.00"),
                        check(2021, "2022-03-06", true, "1.00", "1.00", "0.00"),
                        check(2022, "2022-03-06", true, "100.00", "70.00", "10.00"),
                        check(2022, "2022-03-06", true, "100.00", "80.00", "5.00"),
                        check(2022, "2022-04-06", true, "100.00", "100.00", "0.00")));
        assertThat(figure.value()).as("told last about the last day").isEqualByComparingTo("80.00");
        assertThat(figure.denominator()).isEqualByComparingTo("100.00");
        assertThat(figure.asOf()).isEqualTo("2022-03-06");
        assertThat(figure.note()).isNotNull();
        assertThat(figure.parts().get(0).value()).as("gap").isEqualByComparingTo("15.00");
        assertThat(figure.parts()).extracting(Part::code).contains("HEATING", "NEEDED");
    }

    @Test
    void withoutAnyEstimateThereIsNoDataAndNoZero() {
        var figure = BudgetCoverage.of(QUARTER, List.of(check(2022, "2022-03-06", false, "100.00", "0.00", "100.00")));
        assertThat(figure.status()).isEqualTo(IndicatorStatus.NO_DATA);
        assertThat(figure.value()).isNull();
        assertThat(figure.reason()).contains("2022 год").contains("06.03.2022");
        assertThat(BudgetCoverage.of(QUARTER, List.of()).reason()).contains("31.03.2022");
    }

    private static BudgetCover check(
            int year, String asOf, boolean entered, String expected, String covered, String notEntered) {
        var heating =
                new CoverSum("HEATING", FactsOf.rubles(expected), FactsOf.rubles(covered), FactsOf.rubles(notEntered));
        var totals = new CoverSum(null, heating.expected(), heating.covered(), heating.notEntered());
        return new BudgetCover(FactsOf.ref(asOf), year, LocalDate.parse(asOf), entered, totals, List.of(heating));
    }
}
