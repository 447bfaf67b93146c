package ru.zhku.litigation.candidate.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/**
 * A candidate as its neighbours need it.
 *
 * @param amount what this claimant can demand today
 * @param tenure the code as debt-service gave it; null where it gave none
 * @param claimId the claim in force; null where there is none
 */
public record CandidateFacts(
        UUID id,
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        Claimant claimant,
        ConsumerGroup consumerGroup,
        String tenure,
        CandidateStatus status,
        Money amount,
        LocalDate asOf,
        int overdueMonths,
        String oldestServiceMonth,
        UUID claimId) {

    /**
     * What to demand.
     *
     * @param asked null for the whole debt
     * @param reason why more than the debt is demanded: penalties, charges that fall due meanwhile
     * @throws Refusal {@code nothing-to-claim}, {@code amount-not-positive}, {@code amount-above-debt}
     */
    public Money demand(Money asked, String reason) {
        if (asked == null && !amount.isPositive()) {
            throw Refusal.of("nothing-to-claim");
        }
        if (asked == null) {
            return amount;
        }
        if (!asked.isPositive()) {
            throw Refusal.at("/amount", "amount-not-positive", "amount", asked);
        }
        if (asked.compareTo(amount) > 0 && (reason == null || reason.isBlank())) {
            throw Refusal.at("/amount", "amount-above-debt", "amount", asked, "debt", amount, "asOf", asOf);
        }
        return asked;
    }
}
