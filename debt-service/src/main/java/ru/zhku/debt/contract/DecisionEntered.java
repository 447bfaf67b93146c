package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/**
 * Heard: a court decided, issued or cancelled an order, or returned the paper.
 *
 * @param awardedPenalty how much of the awarded sum is penalty; null where nobody wrote it down
 */
public record DecisionEntered(
        UUID caseId, UUID accountId, String outcome, Money awarded, Money awardedPenalty, LocalDate decidedOn) {}
