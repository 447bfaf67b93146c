package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zhku.debt.agreement.domain.PaidCourse.Current;
import ru.zhku.debt.agreement.domain.PaidCourse.TakenUp;
import ru.zhku.debt.pause.domain.PausedDays;

/**
 * Expected against actual under one schedule. A payment is expected on a day if its last day is over before that day.
 * Where current charges are checked, each is expected by its own due date, and what is paid of those that are expected
 * counts as actual: so it does not matter which of the two the ledger let a payment reach first.
 *
 * <p>What credits took off by that day is not expected: of the covered debt the instalments that come first are lowered
 * by it, of a current charge that charge.
 *
 * <p>Where the debt stood written off on the last day of a payment and is taken up again later, that day was not missed:
 * what was written off is asked for again as after a pause, from the day on which it is taken up again, with the days of
 * tolerance. Nor can a current charge be missed before it is in force.
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

    /** Debt that was written off is asked for again; {@code lastDay} is null while a pause without end lasts. */
    private record Renewal(TakenUp debt, LocalDate lastDay) {
        boolean isOverOn(LocalDate day) {
            return lastDay != null && lastDay.isBefore(day);
        }

        boolean defers(Claim claim) {
            return claim.charge == null && claim.lastDay != null && debt.wasGivenUpOn(claim.lastDay);
        }
    }

    /** When a claim is looked at. */
    private record Moment(Claim claim, LocalDate lastDay) {}

    private final ScheduleVersion schedule;
    private final Tolerance tolerance;
    private final PaidCourse paid;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Renewal> renewals;
    private final Map<Set<Long>, PaidCourse> withoutRenewals = new HashMap<>();

    Reckoning(RepaymentAgreement agreement, ScheduleVersion schedule, PaidCourse paid, PausedDays paused) {
        this.schedule = schedule;
        this.tolerance = agreement.tolerance();
        this.paid = paid;
        renewals = paid.takenUp().stream()
                .map(one -> new Renewal(
                        one, Deadlines.lastDay(one.on(), tolerance, paused).orElse(null)))
                .toList();
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
                var due = charge.dueOn().isBefore(charge.inForceOn()) ? charge.inForceOn() : charge.dueOn();
                var last = Deadlines.lastDay(due, tolerance, paused).orElse(null);
                claims.add(new Claim(
                        BreachCause.CURRENT_CHARGE, 0, charge.dueOn(), charge.dueOn(), last, charge.amount(), current));
            }
        }
    }

    /** Kopecks by which credits have lowered the sum through {@code last}, as those who ask for it see it on a day. */
    private long credited(LocalDate last, LocalDate day) {
        var notYet = renewals.stream()
                .filter(renewal -> !renewal.isOverOn(day))
                .map(renewal -> renewal.debt.chargeId())
                .collect(Collectors.toSet());
        var seen = notYet.isEmpty() ? paid : withoutRenewals.computeIfAbsent(notYet, paid::without);
        return seen.creditedThrough(last);
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
        return Math.max(0, agreed - credited(last, day)) + current;
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
        var own = claims.stream().filter(claim -> claim.lastDay != null).map(claim -> new Moment(claim, claim.lastDay));
        var renewed = renewals.stream()
                .filter(renewal -> renewal.lastDay != null)
                .flatMap(renewal -> claims.stream()
                        .filter(renewal::defers)
                        .max(Comparator.comparing(Claim::lastDay))
                        .map(claim -> new Moment(claim, renewal.lastDay))
                        .stream());
        return Stream.concat(own, renewed)
                .filter(moment -> !moment.lastDay.isBefore(after) && moment.lastDay.isBefore(through))
                .sorted(Comparator.comparing(Moment::lastDay))
                .map(this::breach)
                .filter(breach -> breach.shortfall() > tolerance.amount())
                .findFirst();
    }

    private Breach breach(Moment moment) {
        var claim = moment.claim;
        var day = moment.lastDay.plusDays(1);
        return new Breach(
                day,
                moment.lastDay,
                claim.cause,
                claim.no,
                claim.dueOn,
                claim.movedDueOn,
                expected(moment.lastDay, day),
                actual(moment.lastDay, day));
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
        var lastDay = lastDay(claim);
        boolean over = lastDay != null && lastDay.isBefore(asOf);
        var last = over ? lastDay : asOf;
        long credited = over ? credited(last, last.plusDays(1)) : paid.creditedThrough(last);
        long expected = Math.max(0, cumulative - credited);
        long reached = paid.coveredThrough(last);
        long demanded = Math.max(0, cumulative - paid.creditedThrough(asOf));
        return new ScheduleLine(
                instalment,
                lastDay,
                expected,
                reached,
                over ? Math.max(0, expected - reached) : 0,
                Math.min(instalment.amount(), demanded),
                paid.reachedSince(cumulative, schedule.from(), asOf).orElse(null));
    }

    /** Of an instalment, with the time that it was given anew. */
    private LocalDate lastDay(Claim claim) {
        var anew = renewals.stream()
                .filter(one -> one.defers(claim))
                .map(Renewal::lastDay)
                .toList();
        if (anew.isEmpty()) {
            return claim.lastDay;
        }
        return anew.contains(null) ? null : Collections.max(anew);
    }
}
