package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** An account came to owe more than the threshold of monthly charges. */
public record ThresholdExceeded(
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String consumerGroup,
        String tenure,
        LocalDate crossedOn,
        Money overdue,
        Money rentOverdue,
        Money monthlyCharge,
        int thresholdMonths,
        int overdueMonths,
        LocalDate overdueSince,
        String oldestServiceMonth) {}
