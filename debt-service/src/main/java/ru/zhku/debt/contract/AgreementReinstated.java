package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** A broken or completed repayment agreement is in force again; {@code rest} of the covered debt is unpaid. */
public record AgreementReinstated(
        UUID agreementId,
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String kind,
        LocalDate reinstatedOn,
        Money rest) {}
