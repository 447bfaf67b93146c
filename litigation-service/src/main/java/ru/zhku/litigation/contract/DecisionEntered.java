package ru.zhku.litigation.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** The court decided, issued or cancelled an order, or returned the paper. */
public record DecisionEntered(
        UUID caseId,
        UUID accountId,
        String oktmo,
        String kind,
        String claimant,
        String outcome,
        Money awarded,
        LocalDate decidedOn) {}
