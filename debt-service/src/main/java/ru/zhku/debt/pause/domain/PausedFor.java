package ru.zhku.debt.pause.domain;

import java.util.Set;

/**
 * The pause of an account on a day.
 *
 * @param kinds of all the pauses that cover the day
 * @param span the days around it that are paused without a break, by whatever pauses
 */
public record PausedFor(Set<PauseKind> kinds, PausedDays.Span span) {}
