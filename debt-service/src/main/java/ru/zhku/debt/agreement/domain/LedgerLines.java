package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What the ledger knows under one agreement beside the charges and how they were paid; kopecks by charge, each through
 * every day on which it changed.
 *
 * @param money what payments brought to charges of the baseline from the day of conclusion on, less what refunds took;
 *     not needed where the whole debt is covered
 * @param credits what credits of every kind brought to any charge of the account: recalculations, stornos, write-offs
 * @param creditsKnown by charge of the baseline, what credits had brought when the agreement was entered
 * @param successors charges that were posted since then in the place of others
 */
public record LedgerLines(
        Map<Long, NavigableMap<LocalDate, Long>> money,
        Map<Long, NavigableMap<LocalDate, Long>> credits,
        Map<Long, Long> creditsKnown,
        List<Successor> successors) {
    public static final LedgerLines NONE = new LedgerLines(Map.of(), Map.of(), Map.of(), List.of());

    /**
     * A charge in the place of another one: the new sum of a storno, or what takes a write-off back.
     *
     * @param writtenOffOn the day of the write-off that it takes back; null if it is no reversal of one
     */
    public record Successor(long chargeId, long replaces, LocalDate writtenOffOn) {
        /** A debt that was given up and taken up again is one debt, once it is taken up again. */
        LocalDate from(LocalDate inForceOn, LocalDate asOf) {
            return writtenOffOn == null || asOf.isBefore(inForceOn) ? inForceOn : writtenOffOn;
        }
    }

    NavigableMap<LocalDate, Long> creditsOf(long chargeId) {
        return credits.getOrDefault(chargeId, Collections.emptyNavigableMap());
    }

    long creditsThrough(long chargeId, LocalDate day) {
        return through(credits, chargeId, day);
    }

    long moneyThrough(long chargeId, LocalDate day) {
        return through(money, chargeId, day);
    }

    private static long through(Map<Long, NavigableMap<LocalDate, Long>> sums, long chargeId, LocalDate day) {
        var last = sums.getOrDefault(chargeId, Collections.<LocalDate, Long>emptyNavigableMap())
                .floorEntry(day);
        return last == null ? 0 : last.getValue();
    }
}
