package ru.zhku.debt.agreement.domain;

/**
 * A charge of the debt out of which an agreement was made; kopecks.
 *
 * @param outstanding what was unpaid of it at the end of the day of conclusion
 * @param covered how much of that the agreement covers; 0 for overdue debt beyond its sum
 */
public record CoveredCharge(long chargeId, long outstanding, long covered) {}
