package ru.zhku.measures.fact.domain;

import java.time.LocalDate;
import java.util.Set;

/** A supplier's register that reached debt-service. */
public record Register(FactRef ref, String supplierInn, String kind, String status, LocalDate receivedOn) {
    private static final Set<String> TAKEN = Set.of("POSTED", "POSTED_WITH_DEFECTS");
    private static final Set<String> SUPPLY = Set.of("ACCOUNTS", "CHARGES");

    /** Shows that the supplier serves the town: its accounts, or what it charged. */
    boolean isOfSupply() {
        return SUPPLY.contains(kind) && TAKEN.contains(status);
    }

    /** A register of charges that was taken is the supplier's part in the monthly exchange (row 2.2). */
    public boolean isExchange() {
        return kind.equals("CHARGES") && TAKEN.contains(status);
    }
}
