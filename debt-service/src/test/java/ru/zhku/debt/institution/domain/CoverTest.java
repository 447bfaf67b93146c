package ru.zhku.debt.institution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.test.Gen;

/** БК 162, 219: obligations stay within the estimate of their own recipient, so surpluses cover nobody's gap. */
class CoverTest {
    @ParameterizedTest(name = "{0} for {1} + {2}: {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // estimate, charged, rest, expected, covered, gap, state, percent
                "1000, 300, 700, 1000, 1000, 0, COVERED, 100.00",
                "999, 300, 700, 1000, 999, 1, GAP, 99.90",
                "1500, 300, 700, 1000, 1000, 0, COVERED, 100.00",
                "99999, 0, 100000, 100000, 99999, 1, GAP, 99.99",
                "999999, 0, 1000000, 1000000, 999999, 1, GAP, 99.99",
                "0, 300, 700, 1000, 0, 1000, GAP, 0.00",
                "0, 0, 0, 0, 0, 0, COVERED, -",
                "5, -10, 4, 0, 0, 0, COVERED, -",
                "-, 300, 700, 1000, 0, 0, NOT_ENTERED, -",
            })
    void oneResourceOfOneInstitution(
            Long estimate,
            long charged,
            long rest,
            long expected,
            long covered,
            long gap,
            CoverState state,
            String percent) {
        var cover = Cover.of(estimate, charged, rest);
        assertThat(cover.expected()).isEqualTo(expected);
        assertThat(cover.covered()).isEqualTo(covered);
        assertThat(cover.gap()).isEqualTo(gap);
        assertThat(cover.state()).isEqualTo(state);
        assertThat(cover.percent() == null ? null : cover.percent().toPlainString())
                .isEqualTo(percent);
    }

    @Test
    void aSurplusCoversNoOthersGapAndAMissingEstimateIsNoZero() {
        var rich = Cover.of(2_000L, 0, 1_000);
        var poor = Cover.of(400L, 500, 500);
        var both = rich.plus(poor);
        assertThat(both.state()).isEqualTo(CoverState.GAP);
        assertThat(both.gap()).isEqualTo(600);
        assertThat(both.percent()).isEqualByComparingTo("70.00");
        var all = both.plus(Cover.of(null, 100, 0));
        assertThat(all.state()).isEqualTo(CoverState.NOT_ENTERED);
        assertThat(all.notEntered()).isEqualTo(100);
        assertThat(all.percent()).as("of what has an estimate").isEqualByComparingTo("70.00");
        assertThat(Cover.NONE.state()).isEqualTo(CoverState.NO_DATA);
        assertThat(Cover.NONE.percent()).isNull();
    }

    @Test
    void theExpectedCostIsCoveredOrLackingOrWithoutAnEstimate() {
        Gen.check(300, gen -> {
            var total = Cover.NONE;
            long expected = 0;
            for (int i = gen.between(0, 12); i > 0; i--) {
                long charged = gen.between(-100, 5_000);
                long rest = gen.between(0, 5_000);
                expected += Math.max(0, charged + rest);
                total = total.plus(Cover.of(gen.chance(30) ? null : (long) gen.between(0, 12_000), charged, rest));
            }
            assertThat(total.covered() + total.gap() + total.notEntered()).isEqualTo(expected);
            assertThat(total.expected()).isEqualTo(expected);
            assertThat(total.state() == CoverState.COVERED)
                    .isEqualTo(total.parts() > 0 && total.covered() == expected && total.missing() == 0);
        });
    }
}
