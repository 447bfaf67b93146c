package ru.zhku.notification.letter.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import ru.zhku.kit.money.Money;

/**
 * The debt that a letter speaks of, as it was known when the letter was asked for.
 *
 * @param overThreshold whether the debt exceeds three average monthly charges
 * @param rent whether the municipality demands the rent of its flat; else the supplier demands what it supplied
 * @param payBy the last day for paying that the letter states; null where it states none
 */
public record Figures(
        Money amount,
        LocalDate asOf,
        int overdueMonths,
        YearMonth oldestServiceMonth,
        LocalDate overdueSince,
        Money monthlyCharge,
        boolean overThreshold,
        boolean rent,
        LocalDate payBy) {}
