package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/**
 * A repayment agreement has been broken, by the facts known on {@code foundOn}.
 *
 * @param breachedOn the first day of the breach
 * @param dueOn the day, moved off days off, on which the missed payment was due
 * @param instalmentNo null where a current charge was missed
 */
public record AgreementBreached(
        UUID agreementId,
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        String kind,
        LocalDate breachedOn,
        LocalDate foundOn,
        String cause,
        Integer instalmentNo,
        LocalDate dueOn,
        Money expected,
        Money actual,
        Money shortfall,
        Money rest) {}
