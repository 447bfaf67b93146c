package ru.zhku.debt.analysis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.analysis.domain.DebtDynamics.Flow;
import ru.zhku.debt.analysis.domain.DebtDynamics.Line;
import ru.zhku.debt.analysis.domain.DebtDynamics.Movement;
import ru.zhku.kit.test.Gen;

class DebtDynamicsTest {
    private static final YearMonth JANUARY = YearMonth.of(2022, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2022, 2);
    private static final YearMonth MARCH = YearMonth.of(2022, 3);
    private static final LocalDate LATER = LocalDate.of(2022, 6, 1);
    private static final List<String> HEAT = List.of("HEATING");

    /** Billed 1000, taken back whole, charged again with 900, which is paid: one bill, recalculated by 100. */
    @Test
    void whatACorrectionChargesAgainIsNobodysNewBill() {
        var due = LocalDate.of(2022, 2, 10);
        var again = new Flow(HEAT, JANUARY, -900, 0);
        var lines = new DebtDynamics(JANUARY, JANUARY, LATER, PaidBasis.RECEIVED)
                .lines(
                        List.of(new Movement(HEAT, JANUARY, due, 1900, 1900), again.asMovement()),
                        List.of(new Flow(HEAT, JANUARY, 1000, 900), again));
        assertThat(lines)
                .extracting(Line::charged, Line::recalculated, Line::settled, Line::paid, Line::closing)
                .containsExactly(tuple(1000L, 100L, 1000L, 900L, 0L));
    }

    /**
     * <pre>
     * before January: 100 due 10 December, 50 due 31 January (not due before, not overdue on 31 January itself)
     * January: charged 200 due 10 February, settled 30 of the oldest; paid 30
     * February: nothing charged, settled 120 of the charge due 10 February; recalculated 20, paid 100
     * </pre>
     */
    @Test
    void aHandCheckedQuarter() {
        var movements = List.of(
                new Movement(HEAT, null, LocalDate.of(2021, 12, 10), 150, 50),
                new Movement(HEAT, null, LocalDate.of(2022, 1, 31), 50, 0),
                new Movement(HEAT, JANUARY, LocalDate.of(2022, 2, 10), 200, 0),
                new Movement(HEAT, JANUARY, LocalDate.of(2021, 12, 10), 0, 30),
                new Movement(HEAT, FEBRUARY, LocalDate.of(2022, 2, 10), 0, 120));
        var flows = List.of(new Flow(HEAT, JANUARY, 0, 30), new Flow(HEAT, FEBRUARY, 20, 100));
        var dynamics = new DebtDynamics(JANUARY, MARCH, LATER, PaidBasis.RECEIVED);

        var lines = dynamics.lines(movements, flows);

        assertThat(lines)
                .extracting(Line::opening, Line::charged, Line::settled, Line::closing, Line::overdue)
                .containsExactly(
                        tuple(150L, 200L, 30L, 320L, 70L),
                        tuple(320L, 0L, 120L, 200L, 200L),
                        tuple(200L, 0L, 0L, 200L, 200L));
        assertThat(lines).extracting(Line::overdueBefore).containsExactly(100L, 70L, 200L);
        assertThat(lines.get(0).overdueChange()).isEqualTo(-30);
        assertThat(lines.get(0).overdueChangePercent()).isEqualByComparingTo("-30.00");
        assertThat(lines.get(1).overdueChangePercent()).isEqualByComparingTo("185.71");
        assertThat(lines.get(0).collectionRatePercent()).isEqualByComparingTo("15.00");
        assertThat(lines.get(1).collectionRatePercent())
                .as("nothing charged: no number, not 0")
                .isNull();
        assertThat(lines.get(1).paid()).isEqualTo(100);
    }

    @Test
    void byResourcePaidIsWhatReachedItsChargesWithoutRecalculation() {
        var movements = List.of(new Movement(HEAT, JANUARY, LocalDate.of(2022, 2, 10), 200, 120));
        var flows = List.of(new Flow(HEAT, JANUARY, 20, 0));
        var line = new DebtDynamics(JANUARY, JANUARY, LATER, PaidBasis.APPLIED)
                .lines(movements, flows)
                .get(0);
        assertThat(line.paid()).isEqualTo(100);
        assertThat(line.collectionRatePercent()).isEqualByComparingTo("50.00");
    }

    @Test
    void theRunningMonthIsCountedThroughToday() {
        var today = LocalDate.of(2022, 2, 11);
        var dynamics = new DebtDynamics(JANUARY, FEBRUARY, today, PaidBasis.RECEIVED);
        var lines = dynamics.lines(
                List.of(
                        new Movement(HEAT, null, LocalDate.of(2022, 2, 10), 5, 0),
                        new Movement(HEAT, null, LocalDate.of(2022, 2, 11), 7, 0)),
                List.of());
        assertThat(lines).extracting(Line::through).containsExactly(LocalDate.of(2022, 1, 31), today);
        assertThat(lines).extracting(Line::overdue).containsExactly(0L, 5L);
        assertThat(lines.get(1).overdueChangePercent())
                .as("nothing was overdue before")
                .isNull();
    }

    /** Cuts sum to totals, months join, and the whole period is its months. */
    @Test
    void cutsSumToTotalsAndMonthsJoin() {
        Gen.check(300, gen -> {
            var movements = new ArrayList<Movement>();
            var flows = new ArrayList<Flow>();
            Map<YearMonth, Long> received = new HashMap<>();
            for (int i = 0; i < gen.between(0, 40); i++) {
                var keys = List.of("R" + gen.between(1, 3), "G" + gen.between(1, 2));
                var month = gen.chance(30) ? null : JANUARY.plusMonths(gen.between(0, 5));
                var due = LocalDate.of(2021, 12, 1).plusDays(gen.between(0, 220));
                movements.add(new Movement(keys, month, due, gen.between(0, 1000), gen.between(0, 1000)));
                if (month != null) {
                    long paid = gen.between(-50, 900);
                    flows.add(new Flow(keys, month, gen.between(0, 100), paid));
                    received.merge(month, paid, Long::sum);
                }
            }
            var dynamics = new DebtDynamics(JANUARY, JANUARY.plusMonths(5), LATER, PaidBasis.RECEIVED);
            var lines = dynamics.lines(movements, flows);
            var totals = dynamics.totals(lines, received);
            var plain = dynamics.lines(
                    movements.stream()
                            .map(m -> new Movement(List.of(), m.month(), m.dueOn(), m.charged(), m.settled()))
                            .toList(),
                    flows.stream()
                            .map(f -> new Flow(List.of(), f.month(), f.recalculated(), f.received()))
                            .toList());
            assertThat(totals).filteredOn(line -> !line.isEmpty()).containsExactlyElementsOf(plain);
            for (int i = 1; i < totals.size(); i++) {
                assertThat(totals.get(i).opening()).isEqualTo(totals.get(i - 1).closing());
                assertThat(totals.get(i).overdueBefore())
                        .isEqualTo(totals.get(i - 1).overdue());
            }
            var whole = DebtDynamics.whole(totals);
            assertThat(whole.opening() + whole.charged() - whole.settled()).isEqualTo(whole.closing());
        });
    }
}
