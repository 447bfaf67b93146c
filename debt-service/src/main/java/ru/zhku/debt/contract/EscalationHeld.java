package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The escalation of an account is held from a business date on: a pause of it has begun. */
public record EscalationHeld(
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        LocalDate heldOn,
        LocalDate pausedSince,
        List<String> kinds) {}
