package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The term for a supplier's data has passed and they have not come, by what was known on {@code foundOn}.
 *
 * @param month in which they must have come
 * @param dueOn the last day in time
 * @param agreementId null where the plan's own term holds
 */
public record ExchangeOverdue(
        String supplierInn,
        String oktmo,
        String kind,
        YearMonth month,
        LocalDate dueOn,
        LocalDate foundOn,
        long daysLate,
        UUID agreementId) {}
