package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** An account no longer owes more than the threshold. */
public record ThresholdCleared(
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String consumerGroup,
        String tenure,
        LocalDate clearedOn,
        Money overdue,
        Money monthlyCharge) {}
