package ru.zhku.debt.premises.domain;

import java.time.LocalDate;

/**
 * One recorded act.
 *
 * @param no counts from 1 in the order in which they were recorded
 * @param state what the object is after it; of a REVERT: what it is again
 * @param revertsNo the act that a REVERT takes back, else null
 */
public record PremisesAct(int no, PremisesActKind kind, LocalDate on, PremisesState state, Integer revertsNo) {}
