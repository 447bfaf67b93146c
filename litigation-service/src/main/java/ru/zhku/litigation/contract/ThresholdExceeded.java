package ru.zhku.litigation.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** debt-service: an account owes more than the threshold; the fields we use. */
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
        int overdueMonths,
        LocalDate overdueSince,
        String oldestServiceMonth) {
    public ThresholdExceeded {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(accountNumber, "accountNumber");
        Objects.requireNonNull(supplierInn, "supplierInn");
        Objects.requireNonNull(oktmo, "oktmo");
        Objects.requireNonNull(consumerGroup, "consumerGroup");
        Objects.requireNonNull(crossedOn, "crossedOn");
        Objects.requireNonNull(overdue, "overdue");
        rentOverdue = rentOverdue == null ? Money.ZERO : rentOverdue;
        monthlyCharge = monthlyCharge == null ? Money.ZERO : monthlyCharge;
    }
}
