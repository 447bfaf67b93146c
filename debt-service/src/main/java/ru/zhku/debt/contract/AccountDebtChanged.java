package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** The present debt of an account, published when it really changed. */
public record AccountDebtChanged(
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String consumerGroup,
        String tenure,
        LocalDate asOf,
        Money principal,
        Money notDue,
        Money overdue,
        Money advance,
        Money monthlyCharge,
        int overdueMonths,
        LocalDate overdueSince,
        String oldestServiceMonth,
        boolean overThreshold,
        Money rentOverdue) {}
