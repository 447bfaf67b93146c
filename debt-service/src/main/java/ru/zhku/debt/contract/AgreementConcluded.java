package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** A repayment agreement has been entered; {@code amount} is the debt that it covers. */
public record AgreementConcluded(
        UUID agreementId,
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String kind,
        LocalDate concludedOn,
        Money amount,
        int instalments,
        LocalDate firstDueOn,
        LocalDate lastDueOn) {}
