package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
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
 * What was actually paid under an agreement, day by day, by the facts known now: of the covered debt, and of the
 * current charges, which are those of the account that fall due on the day of conclusion or later and are not covered.
 */
public final class PaidCourse {
    private final NavigableMap<LocalDate, Long> covered;
    private final List<ChargeCourse> current;

    private PaidCourse(NavigableMap<LocalDate, Long> covered, List<ChargeCourse> current) {
        this.covered = covered;
        this.current = current;
    }

    /** @param account all charges of the account */
    public static PaidCourse of(List<CoveredCharge> covered, List<ChargeCourse> account, LocalDate concludedOn) {
        var ids = new HashSet<Long>();
        covered.forEach(charge -> ids.add(charge.chargeId()));
        var current = account.stream()
                .filter(charge -> !ids.contains(charge.id()) && !charge.dueOn().isBefore(concludedOn))
                .toList();
        return new PaidCourse(sums(covered, account), current);
    }

    private static NavigableMap<LocalDate, Long> sums(List<CoveredCharge> covered, List<ChargeCourse> account) {
        Map<Long, ChargeCourse> charges = new HashMap<>();
        account.forEach(charge -> charges.put(charge.id(), charge));
        var days = new TreeSet<LocalDate>();
        for (var charge : covered) {
            var course = charges.get(charge.chargeId());
            if (course == null) {
                throw new IllegalStateException("a covered charge is not in the ledger: " + charge.chargeId());
            }
            days.addAll(course.paidThrough().keySet());
        }
        var sums = new TreeMap<LocalDate, Long>();
        for (var day : days) {
            long paid = 0;
            for (var charge : covered) {
                var course = charges.get(charge.chargeId());
                paid += charge.covered() - charge.restAt(course.amount() - course.paidThrough(day));
            }
            sums.put(day, paid);
        }
        return sums;
    }

    /** Kopecks paid of the covered debt by the end of a day. */
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
