package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;

/**
 * One payment of a schedule, in kopecks.
 *
 * @param dueOn as the parties wrote it
 * @param movedDueOn the same day moved off days off (ГК РФ 193)
 * @param calendarUnverified the days off of its year were not known: only Saturdays and Sundays are avoided
 */
public record Instalment(int no, LocalDate dueOn, LocalDate movedDueOn, boolean calendarUnverified, long amount) {}
