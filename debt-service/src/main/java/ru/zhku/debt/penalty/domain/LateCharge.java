package ru.zhku.debt.penalty.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A charge with what became of it.
 *
 * @param dueBasis the norm of the due date, null where the due date was stated
 * @param tranches in the order of the payments, the unpaid rest last; they add up to the charge
 */
public record LateCharge(
        PenaltySchedule schedule, YearMonth serviceMonth, LocalDate dueOn, String dueBasis, List<Tranche> tranches) {}
