package ru.zhku.debt.strategy.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An approved strategy by name.
 *
 * @param oktmo null for the one that holds where a municipality has none of its own
 * @param version counted per municipality
 * @param validTo the last day, null for none
 * @param approval of two the greater one was approved later
 */
public record StrategyRef(
        UUID id, String oktmo, int version, String name, LocalDate validFrom, LocalDate validTo, long approval) {
    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
