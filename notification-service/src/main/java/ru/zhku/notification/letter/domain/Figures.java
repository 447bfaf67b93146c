package ru.zhku.notification.letter.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import ru.zhku.kit.money.Money;

/** The debt that a letter speaks of, as it was known when the letter was asked for. */
public record Figures(
        Money amount,
        LocalDate asOf,
        int overdueMonths,
        YearMonth oldestServiceMonth,
        LocalDate overdueSince,
        Money monthlyCharge) {}
