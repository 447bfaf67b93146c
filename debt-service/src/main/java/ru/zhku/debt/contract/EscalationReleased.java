package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;

/** The escalation of an account goes on from a business date on: no pause covers it any more. */
public record EscalationReleased(
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        LocalDate releasedOn,
        LocalDate pausedSince) {}
