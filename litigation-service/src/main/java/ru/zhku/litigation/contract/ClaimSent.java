package ru.zhku.litigation.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** A pre-trial claim went out. */
public record ClaimSent(
        UUID claimId,
        UUID candidateId,
        UUID accountId,
        String oktmo,
        String claimant,
        Money amount,
        LocalDate sentOn) {}
