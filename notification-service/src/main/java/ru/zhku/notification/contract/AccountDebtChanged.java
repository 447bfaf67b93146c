package ru.zhku.notification.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** Heard from debt: the state of an account's debt. */
public record AccountDebtChanged(
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
        boolean overThreshold) {}
