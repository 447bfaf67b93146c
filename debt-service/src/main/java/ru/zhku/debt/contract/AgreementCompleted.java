package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** The debt that a repayment agreement covers has been paid, by the facts known on {@code foundOn}. */
public record AgreementCompleted(
        UUID agreementId,
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String kind,
        LocalDate completedOn,
        LocalDate foundOn,
        Money amount) {}
