package ru.zhku.litigation.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** A case was filed; duty is the full state duty, before what an earlier order's duty covers. */
public record CaseFiled(
        UUID caseId,
        UUID claimId,
        UUID accountId,
        String oktmo,
        String kind,
        String claimant,
        String consumerGroup,
        String tenure,
        Money amount,
        Money duty,
        LocalDate filedOn) {}
