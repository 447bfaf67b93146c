package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** A repayment agreement has been terminated; {@code rest} of the covered debt is unpaid. */
public record AgreementCancelled(
        UUID agreementId,
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String kind,
        LocalDate cancelledOn,
        Money rest) {}
