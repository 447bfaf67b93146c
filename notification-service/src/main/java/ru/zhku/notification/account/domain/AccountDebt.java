package ru.zhku.notification.account.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** What is known here about an account's debt; no names, no addresses. */
public record AccountDebt(
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String consumerGroup,
        String tenure,
        LocalDate asOf,
        Money overdue,
        Money monthlyCharge,
        int overdueMonths,
        LocalDate overdueSince,
        YearMonth oldestServiceMonth,
        boolean overThreshold) {
    /** Flats that stand empty have nobody to warn: the municipality itself pays for them. */
    public boolean isVacant() {
        return "MUNICIPAL_VACANT".equals(tenure);
    }
}
