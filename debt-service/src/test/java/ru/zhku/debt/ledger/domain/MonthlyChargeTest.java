package ru.zhku.debt.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyChargeTest {
    private static final int JANUARY = 2021 * 12;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    @Test
    void overIsStrictAndExact() {
        var third = new MonthlyCharge(100_00, 3);
        assertThat(third.shown()).isEqualTo(33_33);
        assertThat(third.isExceededBy(100_00, THREE)).isFalse();
        assertThat(third.isExceededBy(100_01, THREE)).isTrue();
        assertThat(MonthlyCharge.NONE.isExceededBy(1, THREE)).isFalse();
        assertThat(new MonthlyCharge(1, 2).shown()).isEqualTo(1);
    }

    @Test
    void theLastTwelveMonthsWithAPositiveNetChargeCount() {
        var lines = new ArrayList<ChargeFact>();
        for (int month = JANUARY; month < JANUARY + 14; month++) {
            lines.add(charge(month, 100_00));
        }
        lines.add(charge(JANUARY + 13, -100_00));
        lines.add(charge(JANUARY + 12, -50_00));
        lines.add(charge(JANUARY + 12, 10_00));
        int end = Months.inForceOn(JANUARY + 14);
        assertThat(MonthlyCharge.of(lines, end, MonthlyChargeMethod.AVERAGE_12))
                .isEqualTo(new MonthlyCharge(11 * 100_00 + 60_00, 12));
        assertThat(MonthlyCharge.of(lines, end, MonthlyChargeMethod.LAST)).isEqualTo(new MonthlyCharge(60_00, 1));
        assertThat(MonthlyCharge.of(lines, Months.inForceOn(JANUARY) - 1, MonthlyChargeMethod.AVERAGE_12))
                .isEqualTo(MonthlyCharge.NONE);
        assertThat(MonthlyCharge.of(List.of(), end, MonthlyChargeMethod.LAST)).isEqualTo(MonthlyCharge.NONE);
    }

    private static ChargeFact charge(int month, long amount) {
        return new ChargeFact(1, 1, month, amount, 0, "");
    }

    @Test
    void twoYearsOfMonthsAreKeptAndSayTheSame() {
        var lines = new ArrayList<ChargeFact>();
        for (int month = 0; month < 40; month++) {
            lines.add(new ChargeFact(month, 1, JANUARY + month, 100 + month, 0, ""));
        }
        var all = MonthNets.of(lines, AccountFold.NEVER);
        var kept = all.shortened();
        assertThat(kept.isCut()).isTrue();
        assertThat(kept.months()).hasSize(MonthNets.KEPT);
        for (var method : MonthlyChargeMethod.values()) {
            assertThat(kept.charge(method)).isEqualTo(all.charge(method));
        }
        assertThat(kept.charge(MonthlyChargeMethod.LAST)).isEqualTo(new MonthlyCharge(139, 1));
        assertThat(kept.canTake(JANUARY + 16, 1)).isTrue();
        assertThat(kept.canTake(JANUARY + 15, 1))
                .as("before the first kept month")
                .isFalse();
        assertThat(kept.canTake(JANUARY + 40, -1)).as("a credit").isFalse();
        assertThat(all.canTake(JANUARY - 1, -1)).as("nothing was cut off").isTrue();
    }

    @Test
    void monthsThatDoNotDecideAreNotCutOff() {
        var lines = new ArrayList<ChargeFact>();
        for (int month = 0; month < 40; month++) {
            lines.add(new ChargeFact(month, 1, JANUARY + month, month < 20 ? 100 : -100, 0, ""));
        }
        assertThat(MonthNets.of(lines, AccountFold.NEVER).shortened().months()).hasSize(40);
    }
}
