package ru.zhku.debt.setting.domain;

import java.math.BigDecimal;
import ru.zhku.debt.ledger.domain.MonthlyCharge;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.PenaltyPolicy;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;

/**
 * What a municipality has chosen where law and decree leave a choice.
 *
 * @param threshold in monthly charges; a debt is over it if it is strictly more
 */
public record Setting(
        MonthlyChargeMethod monthlyChargeMethod,
        BigDecimal threshold,
        RatePolicy ratePolicy,
        MoratoriumTest moratorium497Test,
        RoundingPolicy rounding) {
    /** The decree's three monthly charges (№ 164, row 6), the average of twelve, and the penalty's own defaults. */
    public static final Setting SHIPPED = shipped();

    private static Setting shipped() {
        var penalty = new PenaltyPolicy(null, null, null, null);
        return new Setting(
                MonthlyChargeMethod.AVERAGE_12,
                BigDecimal.valueOf(3),
                penalty.ratePolicy(),
                penalty.moratorium497Test(),
                penalty.rounding());
    }

    public MonthlyCharge monthly(MonthlyCharge average, long lastCharge) {
        return monthlyChargeMethod.of(average, lastCharge);
    }

    /** What is asked for wins; null is not asked for. */
    public PenaltyPolicy penaltyPolicy(RatePolicy rate, MoratoriumTest test, RoundingPolicy kopecks) {
        return new PenaltyPolicy(
                rate == null ? ratePolicy : rate,
                test == null ? moratorium497Test : test,
                null,
                kopecks == null ? rounding : kopecks);
    }
}
