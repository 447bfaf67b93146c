package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;

/**
 * A breach or completion as it was known when it was found; it is told to others once and stands though later facts
 * say otherwise, until an official reinstates the agreement.
 *
 * @param day on which it happened by the facts known then
 * @param foundOn the business date on which it was found
 * @param afterAct how many acts had been recorded
 * @param breach null for a completion
 */
public record Finding(FindingKind kind, LocalDate day, LocalDate foundOn, int afterAct, Breach breach) {}
