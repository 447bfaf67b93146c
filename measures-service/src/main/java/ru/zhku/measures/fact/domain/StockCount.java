package ru.zhku.measures.fact.domain;

import java.time.LocalDate;

/**
 * The municipal stock at the end of a month.
 *
 * @param repairedAndLet let in the month after a repair
 * @param socialRentAreaSqm a decimal number
 */
public record StockCount(
        FactRef ref,
        LocalDate asOf,
        long vacantFlats,
        Conserved conserved,
        long repairedAndLet,
        long escheatPending,
        long escheatRegistered,
        long socialRentFlats,
        String socialRentAreaSqm) {
    public record Conserved(long flats, long basements, long entrances, long houses) {
        public long total() {
            return flats + basements + entrances + houses;
        }
    }
}
