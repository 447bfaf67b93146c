package ru.zhku.litigation.candidate.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

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
        UUID claimId) {}
