package ru.zhku.debt.penalty.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What holds in the place of the key rate for reference days of a period. A day that no such row covers has no known
 * rule, so a regime without a cap needs a row too.
 *
 * @param validTo inclusive, null while no end is known
 * @param percent null with {@link CapMode#NONE}
 */
public record RateCap(LocalDate validFrom, LocalDate validTo, CapMode mode, BigDecimal percent, String legalBasis) {
    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
