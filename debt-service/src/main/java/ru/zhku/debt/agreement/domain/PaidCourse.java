package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import ru.zhku.debt.agreement.domain.CoveredCourse.Standin;
import ru.zhku.debt.agreement.domain.LedgerLines.Successor;
import ru.zhku.debt.ledger.domain.ChargeCourse;

/**
 * What was actually paid under an agreement, day by day, by the facts known now: of the debt out of which it was made,
 * up to its sum, and of the current charges, which are those of the account that fall due on the day of conclusion or
 * later and are not covered. Which charge a payment reaches is the ledger's: what it gives a current charge is not paid
 * of the debt.
 *
 * <p>HEATING 1000.00 and RENT 500.00 of one due date, an agreement over 600.00: it covers 400.00 and 200.00. A payment
 * of 600.00 reaches both in these parts and all of it counts; one of 600.00 that names HEATING reaches HEATING alone,
 * and all of it counts. A credit or write-off of 600.00 of HEATING pays nothing: it lowers the sum by the 400.00 that
 * are covered, to 200.00. Taken back, it has never been (but for the days in between, when nobody asked for it); a
 * charge in place of the old one is covered in its place.
 */
public final class PaidCourse {
    private record Reached(long lowered, long paid) {
        private static final Reached NOTHING = new Reached(0, 0);

        long sum() {
            return lowered + paid;
        }
    }

    /**
     * Nothing was left to be paid from the end of a day on.
     *
     * @param byPayment a payment of that day paid the last of it, not a credit
     */
    record Settled(LocalDate on, boolean byPayment) {}

    /** Written off on a day and taken up again from another on, as this charge. */
    record TakenUp(long chargeId, LocalDate writtenOffOn, LocalDate on) {
        boolean wasGivenUpOn(LocalDate day) {
            return !day.isBefore(writtenOffOn) && day.isBefore(on);
        }
    }

    /** A current charge; a credit is nothing that the debtor paid. */
    record Current(ChargeCourse charge, LedgerLines lines) {
        long demandedThrough(LocalDate day) {
            return charge.amount() - lines.creditsThrough(charge.id(), day);
        }

        long paidThrough(LocalDate day) {
            return charge.paidThrough(day) - lines.creditsThrough(charge.id(), day);
        }
    }

    private final long amount;
    private final NavigableMap<LocalDate, Reached> reached;
    private final List<Current> current;
    private final List<TakenUp> takenUp;
    private final Function<Set<Long>, PaidCourse> without;

    private PaidCourse(
            long amount,
            NavigableMap<LocalDate, Reached> reached,
            List<Current> current,
            List<TakenUp> takenUp,
            Function<Set<Long>, PaidCourse> without) {
        this.amount = amount;
        this.reached = reached;
        this.current = current;
        this.takenUp = takenUp;
        this.without = without;
    }

    /**
     * @param debt the baseline of the agreement
     * @param account all charges of the account
     * @param asOf a write-off that was taken back later still stands on this day
     */
    public static PaidCourse of(
            List<CoveredCharge> debt,
            List<ChargeCourse> account,
            LedgerLines lines,
            LocalDate concludedOn,
            LocalDate asOf) {
        return of(debt, account, lines, concludedOn, asOf, Set.of());
    }

    private static PaidCourse of(
            List<CoveredCharge> debt,
            List<ChargeCourse> account,
            LedgerLines lines,
            LocalDate concludedOn,
            LocalDate asOf,
            Set<Long> stillGivenUp) {
        var charges = new HashMap<Long, ChargeCourse>();
        account.forEach(charge -> charges.put(charge.id(), charge));
        var ids = new HashSet<Long>();
        debt.forEach(charge -> ids.add(charge.chargeId()));
        var standins = standins(ids, charges, lines, asOf);
        standins.values()
                .forEach(some -> some.forEach(one -> ids.add(one.course().id())));
        standins.values()
                .forEach(some ->
                        some.removeIf(one -> stillGivenUp.contains(one.course().id())));
        var courses = new ArrayList<CoveredCourse>();
        for (var charge : debt) {
            var course = charges.get(charge.chargeId());
            if (course == null) {
                throw new IllegalStateException("a charge of the debt is not in the ledger: " + charge.chargeId());
            }
            courses.add(new CoveredCourse(charge, course, standins.getOrDefault(course.id(), List.of()), lines));
        }
        var current = account.stream()
                .filter(charge -> !ids.contains(charge.id()) && !charge.dueOn().isBefore(concludedOn))
                .filter(charge -> !charge.inForceOn().isAfter(asOf))
                .map(charge -> new Current(charge, lines))
                .toList();
        long amount = CoveredDebt.sum(debt);
        return new PaidCourse(
                amount,
                fold(courses, amount, concludedOn),
                current,
                takenUp(ids, charges, lines, asOf),
                givenUp -> of(debt, account, lines, concludedOn, asOf, givenUp));
    }

    private static List<TakenUp> takenUp(
            Set<Long> covered, Map<Long, ChargeCourse> charges, LedgerLines lines, LocalDate asOf) {
        return lines.successors().stream()
                .filter(one -> one.writtenOffOn() != null && covered.contains(one.chargeId()))
                .map(one -> new TakenUp(
                        one.chargeId(),
                        one.writtenOffOn(),
                        charges.get(one.chargeId()).inForceOn()))
                .filter(one -> !one.on().isAfter(asOf))
                .toList();
    }

    /** By charge of the baseline what was charged in its place, also in the place of such a charge. */
    private static Map<Long, List<Standin>> standins(
            Set<Long> baseline, Map<Long, ChargeCourse> charges, LedgerLines lines, LocalDate asOf) {
        var replaced = new HashMap<Long, Long>();
        lines.successors().forEach(one -> replaced.put(one.chargeId(), one.replaces()));
        var standins = new HashMap<Long, List<Standin>>();
        for (Successor one : lines.successors()) {
            var course = charges.get(one.chargeId());
            Long root = one.chargeId();
            if (course != null && !baseline.contains(root)) {
                while (root != null && !baseline.contains(root)) {
                    root = replaced.get(root);
                }
                standins.computeIfAbsent(root, id -> new ArrayList<>())
                        .add(new Standin(course, one.from(course.inForceOn(), asOf)));
            }
        }
        standins.remove(null);
        return standins;
    }

    private static NavigableMap<LocalDate, Reached> fold(
            List<CoveredCourse> courses, long amount, LocalDate concludedOn) {
        var days = new TreeSet<LocalDate>();
        courses.forEach(course -> days.addAll(course.days()));
        days.add(concludedOn);
        var reached = new TreeMap<LocalDate, Reached>();
        long lowered = 0;
        long before = 0;
        for (var day : days.tailSet(concludedOn, true)) {
            long fresh = courses.stream().mapToLong(course -> course.lower(day)).sum();
            lowered = Math.max(0, lowered + Math.min(fresh, amount - lowered - before));
            long paid = courses.stream().mapToLong(course -> course.paid(day)).sum();
            paid = Math.min(amount - lowered, paid);
            before = Math.max(0, paid);
            reached.put(day, new Reached(Math.max(0, lowered + Math.min(0, paid)), before));
        }
        return reached;
    }

    /** Kopecks that count as paid of the sum of the agreement by the end of a day. */
    public long coveredThrough(LocalDate day) {
        return at(day).paid;
    }

    /** Kopecks by which credits have lowered that sum by the end of a day. */
    public long creditedThrough(LocalDate day) {
        return at(day).lowered;
    }

    /** Kopecks of that sum that are still to be paid at the end of a day. */
    public long restOn(LocalDate day) {
        return amount - at(day).sum();
    }

    private Reached at(LocalDate day) {
        var last = reached.floorEntry(day);
        return last == null ? Reached.NOTHING : last.getValue();
    }

    /**
     * The day from whose end on at most the rest of the sum above {@code part} has been demanded up to the end of
     * {@code through}: so much was paid, or credited; nothing if it is not so then. A payment that was returned
     * meanwhile does not count.
     */
    public Optional<LocalDate> reachedSince(long part, LocalDate from, LocalDate through) {
        if (from.isAfter(through)) {
            return Optional.empty();
        }
        return start(part, through).map(day -> day.isBefore(from) ? from : day);
    }

    /** Since when nothing has been left to be paid, up to the end of {@code through}. */
    Optional<Settled> settled(LocalDate from, LocalDate through) {
        if (from.isAfter(through)) {
            return Optional.empty();
        }
        return start(amount, through)
                .map(day -> new Settled(
                        day.isBefore(from) ? from : day, coveredThrough(day) > coveredThrough(day.minusDays(1))));
    }

    private Optional<LocalDate> start(long part, LocalDate through) {
        LocalDate since = null;
        for (var entry : reached.headMap(through, true).entrySet()) {
            boolean enough = entry.getValue().sum() >= part;
            since = enough ? (since == null ? entry.getKey() : since) : null;
        }
        return Optional.ofNullable(since);
    }

    /** What was written off of the covered debt and taken up again, by the day of this course. */
    List<TakenUp> takenUp() {
        return takenUp;
    }

    /** The same as if these charges were not there yet: in their place the write-off stands. */
    PaidCourse without(Set<Long> takenUpAgain) {
        return without.apply(takenUpAgain);
    }

    List<Current> current() {
        return current;
    }
}
