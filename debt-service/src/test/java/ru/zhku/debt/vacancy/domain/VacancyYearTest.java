package ru.zhku.debt.vacancy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.domain.Months;

/** Hand-checkable: the cost of emptiness of 2022. */
class VacancyYearTest {
    private static final UUID FLAT = new UUID(0, 7);
    private static final UUID OTHER = new UUID(0, 8);

    private final List<CostLine> lines = new ArrayList<>();

    private void charged(UUID flat, Resource resource, String month, long amount) {
        lines.add(new CostLine(flat, resource, Months.of(YearMonth.parse(month)), amount));
    }

    @Test
    void whatIsExpectedIsTheAverageMonthTimesTheMonthsLeft() {
        charged(FLAT, Resource.HEATING, "2021-11", 100_000);
        charged(FLAT, Resource.HEATING, "2021-12", 100_000);
        charged(FLAT, Resource.HEATING, "2022-01", 120_000);
        charged(OTHER, Resource.HEATING, "2022-01", 50_000);
        charged(FLAT, Resource.HOT_WATER, "2022-02", 5_000);

        var year = VacancyYear.of(2022, lines, Set.of(FLAT));
        var heating = year.get(0);
        assertThat(heating.resource()).isEqualTo(Resource.HEATING);
        assertThat(heating.charged()).isEqualTo(170_000);
        // 3,200.00 / 3 × 11 months = 11,733.33; the other flat is let by now
        assertThat(heating.expected()).isEqualTo(1_173_333);
        assertThat(heating.objects()).extracting(VacancyYear.OfObject::expected).containsExactly(1_173_333L, 0L);
        assertThat(Months.toYearMonth(heating.chargedThrough())).isEqualTo(YearMonth.of(2022, 1));
        assertThat(heating.months()).containsExactly(new VacancyYear.Month(2022 * 12, 170_000));
        var water = year.get(1);
        assertThat(water.charged()).isEqualTo(5_000);
        assertThat(water.expected()).isEqualTo(10 * 5_000);
        assertThat(water.total()).isEqualTo(55_000);
    }

    @Test
    void aMonthThatWasTakenBackIsNoMonthAndOldMonthsLeaveTheAverage() {
        charged(FLAT, Resource.HEATING, "2021-01", 900_000);
        charged(FLAT, Resource.HEATING, "2021-02", 60_000);
        charged(FLAT, Resource.HEATING, "2021-03", 0);
        charged(FLAT, Resource.HEATING, "2021-04", -10_000);
        charged(FLAT, Resource.HEATING, "2022-01", 40_000);
        var heating = VacancyYear.of(2022, lines, Set.of(FLAT)).get(0);
        assertThat(heating.expected()).isEqualTo(11 * 50_000);
        assertThat(heating.charged()).isEqualTo(40_000);
    }

    @ParameterizedTest
    @CsvSource({"2021, 100000, 0", "2022, 0, 1200000", "2023, 0, 1200000"})
    void aPastYearExpectsNothingAndAYearToComeIsExpectedInFull(int year, long charged, long expected) {
        charged(FLAT, Resource.HEATING, "2021-12", 100_000);
        var heating = VacancyYear.of(year, lines, Set.of(FLAT)).get(0);
        assertThat(heating.charged()).isEqualTo(charged);
        assertThat(heating.expected()).isEqualTo(expected);
    }

    @Test
    void theLimitOfADayIsTheLatestThatHolds() {
        var first = limit(Resource.HEATING, 100, "2022-01-01", 1);
        var mended = limit(Resource.HEATING, 120, "2022-01-01", 2);
        var later = limit(Resource.HEATING, 90, "2022-06-01", 3);
        var whole = limit(null, 500, "2022-01-01", 4);
        var all = List.of(first, later, mended, whole);
        assertThat(BudgetLimit.holding(all, 2022, Resource.HEATING, LocalDate.parse("2022-05-31")))
                .contains(mended);
        assertThat(BudgetLimit.holding(all, 2022, Resource.HEATING, LocalDate.parse("2022-06-01")))
                .contains(later);
        assertThat(BudgetLimit.holding(all, 2022, Resource.HEATING, LocalDate.parse("2021-12-31")))
                .isEmpty();
        assertThat(BudgetLimit.holding(all, 2022, Resource.GAS, LocalDate.parse("2022-06-01")))
                .isEmpty();
        assertThat(BudgetLimit.holding(all, 2022, null, LocalDate.parse("2022-06-01")))
                .contains(whole);
        assertThat(BudgetLimit.holding(all, 2023, null, LocalDate.parse("2022-06-01")))
                .isEmpty();
    }

    private static BudgetLimit limit(Resource resource, long amount, String from, long order) {
        return new BudgetLimit(2022, resource, amount, LocalDate.parse(from), order);
    }
}
