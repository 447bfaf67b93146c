package ru.zhku.litigation.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** debt-service: the debt of an account as it is now; the fields we use. */
public record AccountDebtChanged(
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String consumerGroup,
        String tenure,
        LocalDate asOf,
        Money overdue,
        Money rentOverdue,
        Money monthlyCharge,
        int overdueMonths,
        LocalDate overdueSince,
        String oldestServiceMonth,
        boolean overThreshold) {
    public AccountDebtChanged {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(accountNumber, "accountNumber");
        Objects.requireNonNull(supplierInn, "supplierInn");
        Objects.requireNonNull(oktmo, "oktmo");
        Objects.requireNonNull(consumerGroup, "consumerGroup");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(overdue, "overdue");
        rentOverdue = rentOverdue == null ? Money.ZERO : rentOverdue;
        monthlyCharge = monthlyCharge == null ? Money.ZERO : monthlyCharge;
    }
}
