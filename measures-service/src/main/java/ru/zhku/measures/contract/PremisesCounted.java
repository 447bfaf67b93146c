package ru.zhku.measures.contract;

import java.time.LocalDate;

/** What we use of premises-counted. */
public record PremisesCounted(
        String oktmo,
        LocalDate asOf,
        long vacantFlats,
        Conserved conservedObjects,
        long repairedAndLetFlats,
        Escheat escheatFlats,
        long socialRentFlats,
        String socialRentAreaSqm) {
    public record Conserved(long flats, long basements, long entrances, long houses) {}

    public record Escheat(long pending, long registered) {}
}
