package ru.zhku.debt.institution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Gen;

/** Decree row 6: the estimate of an institution is held against what the whole year will cost. */
class YearCostsTest {
    private static final LocalDate APRIL = LocalDate.of(2022, 4, 11);

    private final NavigableMap<Integer, MonthBill> bills = new TreeMap<>();

    @Test
    void heatingIsExpectedAsItWasAYearAgoSummersIncluded() {
        charge("2021-01", 100);
        charge("2021-02", 101);
        charge("2021-03", 102);
        charge("2021-04", 90);
        charge("2021-10", 70);
        charge("2021-11", 80);
        charge("2021-12", 85);
        charge("2022-01", 120);
        charge("2022-02", 121);
        charge("2022-03", 122);
        var costs = YearCosts.of(bills, 2022, APRIL);
        assertThat(costs).hasSize(12);
        assertThat(costs.subList(0, 3)).allMatch(MonthCost::isCharged);
        assertThat(costs.subList(3, 12)).allMatch(cost -> cost.basis() == CostBasis.SAME_MONTH_LAST_YEAR);
        assertThat(costs)
                .extracting(MonthCost::amount)
                .containsExactly(120L, 121L, 122L, 90L, 0L, 0L, 0L, 0L, 0L, 70L, 80L, 85L);
        assertThat(costs.get(3).like()).isEqualTo(month("2021-04"));
        assertThat(costs.get(0).lines()).containsExactly((long) month("2022-01"));
    }

    /** 500 and 501 give an average of 500.5, half up to a kopeck. */
    @Test
    void whatWasNotBilledAYearAgoIsExpectedByTheAverage() {
        charge("2022-02", 500);
        charge("2022-03", 501);
        var costs = YearCosts.of(bills, 2022, APRIL);
        assertThat(costs).hasSize(11);
        assertThat(costs.subList(2, 11)).allMatch(cost -> cost.basis() == CostBasis.AVERAGE && cost.amount() == 501);
    }

    @Test
    void anAccountThatBeganInOctoberIsExpectedByTheAverageUntilSeptember() {
        charge("2021-10", 10);
        charge("2021-11", 20);
        charge("2021-12", 30);
        charge("2022-01", 40);
        charge("2022-02", 40);
        charge("2022-03", 40);
        var costs = YearCosts.of(bills, 2022, APRIL);
        assertThat(costs)
                .extracting(MonthCost::basis)
                .filteredOn(CostBasis.AVERAGE::equals)
                .hasSize(6);
        assertThat(costs.get(3).amount()).as("180 / 6").isEqualTo(30);
        assertThat(costs.subList(9, 12)).extracting(MonthCost::amount).containsExactly(10L, 20L, 30L);
    }

    @Test
    void theAverageIsOfTheLastTwelveChargedMonths() {
        charge("2020-12", 99_999);
        for (int month = 1; month <= 12; month++) {
            charge("2021-%02d".formatted(month), 12);
        }
        bills.remove(month("2020-12") - 12);
        var costs = YearCosts.of(new TreeMap<>(bills.headMap(month("2021-12"), true)), 2022, LocalDate.of(2022, 1, 6));
        assertThat(costs).allMatch(cost -> cost.basis() == CostBasis.SAME_MONTH_LAST_YEAR && cost.amount() == 12);
        charge("2022-01", 24);
        var next = YearCosts.of(bills, 2023, LocalDate.of(2022, 2, 6));
        assertThat(next.get(0).amount()).as("January of 2022").isEqualTo(24);
        assertThat(next.get(1).like())
                .as("February of 2022 is to come, so that of 2021")
                .isEqualTo(month("2021-02"));
    }

    /** On 6 April March has not been sent: it is expected, and so is a whole quarter that a supplier is behind. */
    @Test
    void aMonthThatIsLateIsStillExpected() {
        for (int month = 1; month <= 12; month++) {
            charge("2021-%02d".formatted(month), month);
        }
        var costs = YearCosts.of(bills, 2022, APRIL);
        assertThat(costs).noneMatch(MonthCost::isCharged);
        assertThat(costs).extracting(MonthCost::amount).first().isEqualTo(1L);
        assertThat(sum(costs)).isEqualTo(78);
    }

    @Test
    void aMonthWithoutChargesBeforeTheLastChargedOneCostsNothing() {
        charge("2021-02", 5);
        charge("2022-01", 7);
        charge("2022-03", 7);
        assertThat(YearCosts.of(bills, 2022, APRIL))
                .extracting(MonthCost::month)
                .doesNotContain(month("2022-02"))
                .contains(month("2022-04"));
    }

    @Test
    void anAccountThatWasSilentForMoreThanTwelveMonthsHasEnded() {
        charge("2021-04", 7);
        assertThat(YearCosts.of(bills, 2022, APRIL)).as("twelve months ago").hasSize(12);
        assertThat(YearCosts.of(bills, 2022, LocalDate.of(2022, 5, 1))).isEmpty();
    }

    @Test
    void aYearThatIsOverExpectsNothingFromFebruaryOn() {
        charge("2021-10", 7);
        assertThat(YearCosts.of(bills, 2021, LocalDate.of(2022, 1, 31))).hasSize(3);
        assertThat(YearCosts.of(bills, 2021, LocalDate.of(2022, 2, 1))).hasSize(1);
    }

    @Test
    void correctionsCountInTheirMonthAndNoMonthIsExpectedBelowNothing() {
        bills.put(month("2021-05"), new MonthBill(-30, false, List.of(1L)));
        charge("2021-04", 10);
        charge("2022-03", 12);
        bills.put(month("2022-02"), new MonthBill(-5, false, List.of(2L)));
        var costs = YearCosts.of(bills, 2022, APRIL);
        assertThat(costs.get(0).amount()).isEqualTo(-5);
        assertThat(costs.stream().filter(cost -> cost.month() == month("2022-05")))
                .extracting(MonthCost::amount)
                .containsExactly(0L);
    }

    @Test
    void correctionsAloneAreNoCharges() {
        bills.put(month("2022-01"), new MonthBill(-5, false, List.of(2L)));
        assertThat(YearCosts.of(bills, 2022, APRIL))
                .extracting(MonthCost::amount)
                .containsExactly(-5L);
        assertThat(YearCosts.of(new TreeMap<>(), 2022, APRIL)).isEmpty();
    }

    /** Whatever was charged: each charged month counts once, and the expected ones begin behind the last charge. */
    @Test
    void chargedMonthsAddUpAndExpectedOnesFollowThem() {
        Gen.check(500, gen -> {
            bills.clear();
            long inYear = 0;
            int last = 0;
            for (int month = month("2020-06"); month <= month("2022-06"); month++) {
                if (gen.chance(60)) {
                    long net = gen.between(1, 1_000_000);
                    bills.put(month, new MonthBill(net, true, List.of((long) month)));
                    inYear += month >= month("2022-01") ? net : 0;
                    last = month;
                }
            }
            var costs = YearCosts.of(bills, 2022, LocalDate.of(2022, 7, 6));
            long charged = sum(costs.stream().filter(MonthCost::isCharged).toList());
            assertThat(charged).isEqualTo(inYear);
            int end = last;
            assertThat(costs.stream().filter(cost -> !cost.isCharged()))
                    .allMatch(cost -> cost.month() > end && cost.amount() >= 0);
            assertThat(costs).extracting(MonthCost::month).doesNotHaveDuplicates();
        });
    }

    private void charge(String month, long amount) {
        bills.put(month(month), new MonthBill(amount, true, List.of((long) month(month))));
    }

    private static long sum(List<MonthCost> costs) {
        return costs.stream().mapToLong(MonthCost::amount).sum();
    }

    private static int month(String month) {
        return (int) YearMonth.parse(month).getLong(ChronoField.PROLEPTIC_MONTH);
    }
}
