package ru.zhku.debt.setting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.ledger.domain.MonthlyCharge;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.PenaltyPolicy;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;

class SettingTest {
    private static final Setting OWN = new Setting(
            MonthlyChargeMethod.LAST,
            new BigDecimal("2.5"),
            RatePolicy.ACCRUAL_DAY,
            MoratoriumTest.DUE_DATE,
            RoundingPolicy.PER_SEGMENT_HALF_UP);

    @Test
    void theShippedChoicesAreTheDecreesAndThePenaltysOwn() {
        var average = new MonthlyCharge(120_000, 12);
        assertThat(Setting.SHIPPED.threshold()).isEqualByComparingTo("3");
        assertThat(Setting.SHIPPED.monthly(average, 20_000)).isEqualTo(average);
        assertThat(Setting.SHIPPED.penaltyPolicy(null, null, null))
                .isEqualTo(new PenaltyPolicy(null, null, null, null));
    }

    @Test
    void aMunicipalitysChoiceHoldsWhereNothingElseIsAskedFor() {
        assertThat(OWN.monthly(new MonthlyCharge(120_000, 12), 20_000)).isEqualTo(new MonthlyCharge(20_000, 1));
        assertThat(OWN.monthly(new MonthlyCharge(120_000, 12), 0)).isEqualTo(MonthlyCharge.NONE);
        assertThat(OWN.penaltyPolicy(null, null, null))
                .isEqualTo(new PenaltyPolicy(
                        RatePolicy.ACCRUAL_DAY, MoratoriumTest.DUE_DATE, null, RoundingPolicy.PER_SEGMENT_HALF_UP));
        assertThat(OWN.penaltyPolicy(RatePolicy.PAYMENT_DATE, null, RoundingPolicy.PER_CHARGE_HALF_UP))
                .isEqualTo(new PenaltyPolicy(
                        RatePolicy.PAYMENT_DATE, MoratoriumTest.DUE_DATE, null, RoundingPolicy.PER_CHARGE_HALF_UP));
    }
}
