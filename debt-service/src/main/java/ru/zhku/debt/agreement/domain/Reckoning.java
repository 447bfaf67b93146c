package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.pause.domain.PausedDays;

/**
 * Expected against actual under one schedule. A payment is expected on a day if its last day is over before that day.
 * Where current charges are checked, each is expected by its own due date, and what is paid of those that are expected
 * counts as actual: so it does not matter which of the two the ledger let a payment reach first.
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
            ChargeCourse charge) {
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
            for (var charge : paid.current()) {
                var last = Deadlines.lastDay(charge.dueOn(), tolerance, paused).orElse(null);
                claims.add(new Claim(
                        BreachCause.CURRENT_CHARGE, 0, charge.dueOn(), charge.dueOn(), last, charge.amount(), charge));
            }
        }
    }

    /** Kopecks whose time is over before this day. */
    long expectedOn(LocalDate day) {
        long sum = schedule.paidBefore();
        for (var claim : claims) {
            sum += claim.isExpectedOn(day) ? claim.amount : 0;
        }
        return sum;
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
                expectedOn(day),
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
                expectedOn(breach.day()),
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
        long reached = paid.coveredThrough(over ? claim.lastDay : asOf);
        return new ScheduleLine(
                instalment,
                claim.lastDay,
                cumulative,
                reached,
                over ? Math.max(0, cumulative - reached) : 0,
                paid.paidSince(cumulative, schedule.from(), asOf).orElse(null));
    }
}
