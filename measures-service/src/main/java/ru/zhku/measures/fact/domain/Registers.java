package ru.zhku.measures.fact.domain;

import java.util.List;

/**
 * The registers that suppliers have sent, and how long one keeps its supplier in the exchange.
 *
 * @param knownMonths a supplier is expected in a month's exchange if it sent a register of accounts or charges by its
 *     due day and not longer ago than so many months before the month
 */
public record Registers(List<Register> all, int knownMonths) {}
