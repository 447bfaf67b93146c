package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.zhku.debt.agreement.domain.PaidCourse.Current;
import ru.zhku.debt.pause.domain.PausedDays;

/**
 * Expected against actual under one schedule. A payment is expected on a day if its last day is over before that day.
 * Where current charges are checked, each is expected by its own due date, and what is paid of those that are expected
 * counts as actual: so it does not matter which of the two the ledger let a payment reach first.
 *
 * <p>What credits took off by that day is not expected: of the covered debt the instalments that come first are lowered
 * by it, of a current charge that charge.
 */
final class Reckoning {
    /** Something to be paid by a day. */
    private record Claim(
            BreachCause cause,
            int no,
            LocalDate dueOn,
            LocalDate movedDueOn,
            LocalDate lastDay,
            long amount,
            Current charge) {
        boolean isExpectedOn(LocalDate day) {
            return lastDay != null && lastDay.isBefore(day);
        }
    }

    private final ScheduleVersion schedule;
    private final Tolerance tolerance;
    private final PaidCourse paid;
    private final List<Claim> claims = new ArrayList<>();

    Reckoning(RepaymentAgreement agreement, ScheduleVersion schedule, PaidCourse paid, PausedDays paused) {
        this.schedule = schedule;
        this.tolerance = agreement.tolerance();
        this.paid = paid;
        for (var instalment : schedule.instalments()) {
            claims.add(new Claim(
                    BreachCause.INSTALMENT,
                    instalment.no(),
                    instalment.dueOn(),
                    instalment.movedDueOn(),
                    Deadlines.lastDay(instalment.movedDueOn(), tolerance, paused)
                            .orElse(null),
                    instalment.amount(),
                    null));
        }
        if (agreement.checksCurrentCharges()) {
            for (var current : paid.current()) {
                var charge = current.charge();
                var last = Deadlines.lastDay(charge.dueOn(), tolerance, paused).orElse(null);
                claims.add(new Claim(
                        BreachCause.CURRENT_CHARGE, 0, charge.dueOn(), charge.dueOn(), last, charge.amount(), current));
            }
        }
    }

    /** Kopecks whose time is over before {@code day}, without what credits took off through {@code last}. */
    long expected(LocalDate last, LocalDate day) {
        long agreed = schedule.paidBefore();
        long current = 0;
        for (var claim : claims) {
            if (claim.isExpectedOn(day)) {
                agreed += claim.charge == null ? claim.amount : 0;
                current += claim.charge == null ? 0 : claim.charge.demandedThrough(last);
            }
        }
        return Math.max(0, agreed - paid.creditedThrough(last)) + current;
    }

    /** Kopecks paid through {@code last} of what is covered, and of the current charges expected on {@code day}. */
    long actual(LocalDate last, LocalDate day) {
        long sum = paid.coveredThrough(last);
        for (var claim : claims) {
            sum += claim.charge != null && claim.isExpectedOn(day) ? claim.charge.paidThrough(last) : 0;
        }
        return sum;
    }

    /** The first breach that begins after one day and not after the other. */
    Optional<Breach> firstBreach(LocalDate after, LocalDate through) {
        return claims.stream()
                .filter(claim -> claim.lastDay != null)
                .filter(claim -> !claim.lastDay.isBefore(after) && claim.lastDay.isBefore(through))
                .sorted(Comparator.comparing(Claim::lastDay))
                .map(this::breach)
                .filter(breach -> breach.shortfall() > tolerance.amount())
                .findFirst();
    }

    private Breach breach(Claim claim) {
        var day = claim.lastDay.plusDays(1);
        return new Breach(
                day,
                claim.lastDay,
                claim.cause,
                claim.no,
                claim.dueOn,
                claim.movedDueOn,
                expected(claim.lastDay, day),
                actual(claim.lastDay, day));
    }

    /** The sums of a breach as they are known now. */
    Breach again(Breach breach) {
        return new Breach(
                breach.day(),
                breach.lastDay(),
                breach.cause(),
                breach.instalmentNo(),
                breach.dueOn(),
                breach.movedDueOn(),
                expected(breach.lastDay(), breach.day()),
                actual(breach.lastDay(), breach.day()));
    }

    List<ScheduleLine> lines(LocalDate asOf) {
        var lines = new ArrayList<ScheduleLine>();
        long cumulative = schedule.paidBefore();
        for (int i = 0; i < schedule.instalments().size(); i++) {
            var instalment = schedule.instalments().get(i);
            cumulative += instalment.amount();
            lines.add(line(instalment, claims.get(i), cumulative, asOf));
        }
        return lines;
    }

    private ScheduleLine line(Instalment instalment, Claim claim, long cumulative, LocalDate asOf) {
        boolean over = claim.isExpectedOn(asOf);
        var last = over ? claim.lastDay : asOf;
        long expected = Math.max(0, cumulative - paid.creditedThrough(last));
        long reached = paid.coveredThrough(last);
        long demanded = Math.max(0, cumulative - paid.creditedThrough(asOf));
        return new ScheduleLine(
                instalment,
                claim.lastDay,
                expected,
                reached,
                over ? Math.max(0, expected - reached) : 0,
                Math.min(instalment.amount(), demanded),
                paid.reachedSince(cumulative, schedule.from(), asOf).orElse(null));
    }
}
