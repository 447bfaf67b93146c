package ru.zhku.debt.penalty.domain;

import java.time.LocalDate;

/**
 * A part of a charge that is late through one day: what one payment paid, or the unpaid rest.
 *
 * @param principal kopecks
 * @param lateThrough the day of the payment, for the rest the day of the calculation; inclusive
 */
public record Tranche(long principal, LocalDate lateThrough) {}
