package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.zhku.debt.ledger.domain.ChargeCourse;

/**
 * What was actually paid under an agreement, day by day, by the facts known now: of the debt out of which it was made,
 * up to its sum, and of the current charges, which are those of the account that fall due on the day of conclusion or
 * later and are not covered. Which charge a payment reaches is the ledger's: what it gives a current charge is not paid
 * of the debt.
 *
 * <p>HEATING 1000.00 and RENT 500.00 of one due date, an agreement over 600.00: it covers 400.00 and 200.00. A payment
 * of 600.00 reaches both in these parts and all of it counts; one of 600.00 that names HEATING reaches HEATING alone,
 * and all of it counts; a credit of 600.00 of HEATING counts with the 400.00 that are covered.
 */
public final class PaidCourse {
    private static final NavigableMap<LocalDate, Long> NOTHING = Collections.emptyNavigableMap();

    private final NavigableMap<LocalDate, Long> covered;
    private final List<ChargeCourse> current;

    private PaidCourse(NavigableMap<LocalDate, Long> covered, List<ChargeCourse> current) {
        this.covered = covered;
        this.current = current;
    }

    /**
     * @param debt the baseline of the agreement
     * @param account all charges of the account
     * @param money by charge of the baseline, for each day on which it changed, what payments brought from the day
     *     of conclusion through that day; not needed where the whole debt is covered
     */
    public static PaidCourse of(
            List<CoveredCharge> debt,
            List<ChargeCourse> account,
            Map<Long, NavigableMap<LocalDate, Long>> money,
            LocalDate concludedOn) {
        var ids = new HashSet<Long>();
        debt.forEach(charge -> ids.add(charge.chargeId()));
        var current = account.stream()
                .filter(charge -> !ids.contains(charge.id()) && !charge.dueOn().isBefore(concludedOn))
                .toList();
        return new PaidCourse(sums(debt, account, money), current);
    }

    private static NavigableMap<LocalDate, Long> sums(
            List<CoveredCharge> debt, List<ChargeCourse> account, Map<Long, NavigableMap<LocalDate, Long>> money) {
        Map<Long, ChargeCourse> charges = new HashMap<>();
        account.forEach(charge -> charges.put(charge.id(), charge));
        var days = new TreeSet<LocalDate>();
        for (var charge : debt) {
            var course = charges.get(charge.chargeId());
            if (course == null) {
                throw new IllegalStateException("a charge of the debt is not in the ledger: " + charge.chargeId());
            }
            days.addAll(course.paidThrough().keySet());
        }
        long amount = CoveredDebt.sum(debt);
        var sums = new TreeMap<LocalDate, Long>();
        for (var day : days) {
            long paid = 0;
            for (var charge : debt) {
                var course = charges.get(charge.chargeId());
                var brought = money.getOrDefault(charge.chargeId(), NOTHING).floorEntry(day);
                paid += charge.countedAt(
                        course.amount() - course.paidThrough(day), brought == null ? 0 : brought.getValue());
            }
            sums.put(day, Math.min(amount, paid));
        }
        return sums;
    }

    /** Kopecks that count as paid of the sum of the agreement by the end of a day. */
    public long coveredThrough(LocalDate day) {
        var last = covered.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    /**
     * The day from whose end on at least so much of the covered debt has been paid up to the end of {@code through};
     * nothing if it is not paid then. A payment that was returned meanwhile does not count.
     */
    public Optional<LocalDate> paidSince(long amount, LocalDate from, LocalDate through) {
        if (from.isAfter(through) || coveredThrough(through) < amount) {
            return Optional.empty();
        }
        var since = from;
        boolean paid = coveredThrough(from) >= amount;
        for (var entry : covered.subMap(from, false, through, true).entrySet()) {
            since = paid ? since : entry.getKey();
            paid = entry.getValue() >= amount;
        }
        return Optional.of(since);
    }

    List<ChargeCourse> current() {
        return current;
    }
}
