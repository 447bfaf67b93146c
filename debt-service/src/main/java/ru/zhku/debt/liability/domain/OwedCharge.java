package ru.zhku.debt.liability.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** A charge that is not paid in full, kopecks. */
public record OwedCharge(
        UUID id,
        String resource,
        boolean capitalRepair,
        YearMonth serviceMonth,
        LocalDate dueOn,
        long charged,
        long outstanding) {}
