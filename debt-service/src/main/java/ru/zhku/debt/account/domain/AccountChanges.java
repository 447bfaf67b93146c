package ru.zhku.debt.account.domain;

import java.util.List;
import java.util.Set;

/**
 * What an ACCOUNTS register changes.
 *
 * @param added accounts that were not known, by their first line
 * @param moved known accounts whose place or municipality has changed
 * @param classes lines that bring another group or tenure from their day on
 * @param parties lines that bring another payer or address
 * @param reclassified known accounts whose charges change their class or municipality
 */
public record AccountChanges(
        List<Numbered> added,
        List<Numbered> moved,
        List<Numbered> classes,
        List<Numbered> parties,
        Set<Long> reclassified) {
    /** A line with its account's number in the ledger. */
    public record Numbered(long seq, AccountLine line) {}
}
