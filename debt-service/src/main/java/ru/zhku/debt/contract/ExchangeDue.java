package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The term for a supplier's data is near and they have not come.
 *
 * @param month in which they must come
 * @param dueOn the last day in time
 * @param agreementId null where the plan's own term holds
 */
public record ExchangeDue(
        String supplierInn,
        String oktmo,
        String kind,
        YearMonth month,
        LocalDate dueOn,
        LocalDate foundOn,
        long daysLeft,
        UUID agreementId) {}
