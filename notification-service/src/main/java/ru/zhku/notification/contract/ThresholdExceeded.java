package ru.zhku.notification.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** Heard from debt: the account crossed the threshold of three monthly charges. */
public record ThresholdExceeded(
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String consumerGroup,
        String tenure,
        LocalDate crossedOn,
        Money overdue,
        Money monthlyCharge,
        int overdueMonths,
        LocalDate overdueSince,
        YearMonth oldestServiceMonth) {}
