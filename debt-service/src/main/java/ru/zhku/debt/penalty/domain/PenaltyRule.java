package ru.zhku.debt.penalty.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One row of the penalty law. Which fields it has depends on its kind; the others are null.
 *
 * @param validTo inclusive
 * @param schedules whom a moratorium covers
 * @param repeals the row that no longer counts
 */
public record PenaltyRule(
        UUID id,
        RuleKind kind,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal ratePercent,
        CapMode capMode,
        String code,
        String who,
        Set<PenaltySchedule> schedules,
        LocalDate obligationsBefore,
        LocalDate verifiedThrough,
        UUID repeals,
        String legalBasis) {}
