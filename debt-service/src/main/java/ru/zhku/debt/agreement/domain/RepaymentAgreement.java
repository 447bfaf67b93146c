package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ru.zhku.debt.agreement.domain.PaidCourse.Settled;
import ru.zhku.debt.pause.domain.PausedDays;
import ru.zhku.kit.time.DateRange;

/**
 * A repayment agreement (соглашение о погашении, реструктуризация; ГК РФ 421, 450): its terms and what happened to it.
 * Its state on any day follows from dated facts:
 *
 * <ul>
 *   <li>CANCELLED from the day of a CANCEL;
 *   <li>COMPLETED from the day at whose end nothing is left to be paid of the covered debt: all is paid that credits
 *       left, late or not, or credits took the rest or all of it, with which the obligation ends (ГК РФ 407, 415). An
 *       agreement that is broken by the day of such a credit stays broken;
 *   <li>BREACHED from the day after the last day of a payment on which more than the tolerance was missing. Paying
 *       later does not undo it;
 *   <li>ACTIVE otherwise.
 * </ul>
 *
 * <p>EXTEND and REINSTATE confirm the agreement: payments whose time was over on that day or earlier are not judged
 * again, but what was missing of them is still expected at the next one (an EXTEND divides it anew).
 *
 * <p>What was found and told to others is a fact of its own. A recorded breach or completion stands, whatever a
 * back-dated line says later, until an official reinstates the agreement with a reason; what the facts alone say now is
 * given beside it.
 */
public record RepaymentAgreement(
        LocalDate concludedOn,
        long amount,
        boolean checksCurrentCharges,
        Tolerance tolerance,
        List<ScheduleVersion> schedules,
        List<AgreementAct> acts,
        List<Finding> findings) {

    public Standing on(LocalDate asOf, PaidCourse paid, PausedDays paused) {
        var cancelledOn = lastAct(asOf, act -> act.kind() == AgreementActKind.CANCEL);
        var end = cancelledOn.orElse(asOf);
        var schedule = scheduleOn(end);
        var reckoning = new Reckoning(this, schedule, paid, paused);
        var settled = paid.settled(judgedFrom(end), end);
        var byFacts = byFacts(end, reckoning, paid, settled);
        var completion = inForce(FindingKind.COMPLETED, end);
        var breach = inForce(FindingKind.BREACHED, end);
        boolean stillBroken =
                breach.isPresent() && settled.filter(Settled::byPayment).isEmpty();
        var completedOn = completion.map(Finding::day).orElse(stillBroken ? null : byFacts.completedOn());
        var broken = breach.map(Finding::breach).orElse(byFacts.breach());
        var state = cancelledOn.isPresent() ? AgreementState.CANCELLED : state(completedOn, broken);
        var recorded = switch (state) {
            case COMPLETED -> completion.orElse(null);
            case BREACHED -> breach.orElse(null);
            case ACTIVE, CANCELLED -> null;
        };
        return new Standing(
                asOf,
                state,
                since(state, end, completedOn, broken),
                reckoning.expected(end, end),
                reckoning.actual(end, end),
                paid.coveredThrough(end),
                paid.creditedThrough(end),
                paid.restOn(end),
                broken,
                completedOn,
                recorded,
                byFacts,
                breach.map(found -> again(found, paid, paused)).orElse(null),
                schedule.no(),
                reckoning.lines(end),
                paused);
    }

    /** What is to be recorded on a business date, in the order in which it happened. */
    public List<Finding> newFindings(LocalDate businessDate, PaidCourse paid, PausedDays paused) {
        var standing = on(businessDate, paid, paused);
        if (standing.state() == AgreementState.CANCELLED
                || inForce(FindingKind.COMPLETED, businessDate).isPresent()) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        var facts = standing.byFacts();
        if (facts.breach() != null
                && inForce(FindingKind.BREACHED, businessDate).isEmpty()) {
            found.add(
                    new Finding(FindingKind.BREACHED, facts.breach().day(), businessDate, acts.size(), facts.breach()));
        }
        if (standing.completedOn() != null) {
            found.add(new Finding(FindingKind.COMPLETED, standing.completedOn(), businessDate, acts.size(), null));
        }
        return found;
    }

    /** The days on which it was kept, by what was done and found; the last of them may have no end. */
    public List<DateRange> keptDays() {
        var kept = new ArrayList<DateRange>();
        LocalDate from = concludedOn;
        for (int no = 0; no <= acts.size(); no++) {
            var until = endAfter(no);
            if (no > 0 && acts.get(no - 1).kind() == AgreementActKind.REINSTATE) {
                from = acts.get(no - 1).on();
            }
            if (from != null && until.isPresent()) {
                kept.add(new DateRange(from, later(from, until.get())));
                from = null;
            }
        }
        if (from != null) {
            kept.add(new DateRange(from, LocalDate.MAX));
        }
        return kept;
    }

    /** A day on which both were kept, the first one; of one account there must be none. */
    public Optional<LocalDate> firstDayKeptWith(RepaymentAgreement other) {
        return keptDays().stream()
                .flatMap(mine -> other.keptDays().stream()
                        .filter(theirs -> later(mine.from(), theirs.from())
                                .isBefore(earlier(mine.toExclusive(), theirs.toExclusive())))
                        .map(theirs -> later(mine.from(), theirs.from())))
                .min(Comparator.naturalOrder());
    }

    /** What ended it before the next act: a finding, or that this act was its cancellation. */
    private Optional<LocalDate> endAfter(int no) {
        if (no > 0 && acts.get(no - 1).kind() == AgreementActKind.CANCEL) {
            return Optional.of(acts.get(no - 1).on());
        }
        return findings.stream()
                .filter(finding -> finding.afterAct() == no)
                .map(Finding::day)
                .min(Comparator.naturalOrder());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    public RepaymentAgreement with(List<Finding> more) {
        var known = new ArrayList<>(findings);
        known.addAll(more);
        return new RepaymentAgreement(
                concludedOn, amount, checksCurrentCharges, tolerance, schedules, acts, List.copyOf(known));
    }

    private Breach again(Finding found, PaidCourse paid, PausedDays paused) {
        return new Reckoning(this, scheduleOn(found.breach().day()), paid, paused).again(found.breach());
    }

    private LocalDate judgedFrom(LocalDate asOf) {
        return lastAct(asOf, AgreementAct::confirms).orElse(concludedOn);
    }

    private Standing.ByFacts byFacts(LocalDate asOf, Reckoning reckoning, PaidCourse paid, Optional<Settled> settled) {
        var breach =
                reckoning.firstBreach(judgedFrom(asOf), settled.map(Settled::on).orElse(asOf));
        var completedOn =
                settled.filter(end -> end.byPayment() || breach.isEmpty()).map(Settled::on);
        var state = state(completedOn.orElse(null), breach.orElse(null));
        return new Standing.ByFacts(state, breach.orElse(null), completedOn.orElse(null));
    }

    private static AgreementState state(LocalDate completedOn, Breach breach) {
        if (completedOn != null) {
            return AgreementState.COMPLETED;
        }
        return breach != null ? AgreementState.BREACHED : AgreementState.ACTIVE;
    }

    private LocalDate since(AgreementState state, LocalDate end, LocalDate completedOn, Breach breach) {
        return switch (state) {
            case CANCELLED -> end;
            case COMPLETED -> completedOn;
            case BREACHED -> breach.day();
            case ACTIVE ->
                lastAct(end, act -> act.kind() == AgreementActKind.REINSTATE).orElse(concludedOn);
        };
    }

    private ScheduleVersion scheduleOn(LocalDate day) {
        return schedules.stream()
                .filter(schedule -> !schedule.from().isAfter(day))
                .max(Comparator.comparing(ScheduleVersion::no))
                .orElseThrow(() -> new IllegalArgumentException("not concluded yet on " + day));
    }

    private Optional<LocalDate> lastAct(LocalDate asOf, Predicate<AgreementAct> kind) {
        return acts.stream()
                .filter(act -> !act.on().isAfter(asOf) && kind.test(act))
                .map(AgreementAct::on)
                .max(Comparator.naturalOrder());
    }

    private Optional<Finding> inForce(FindingKind kind, LocalDate asOf) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind && !finding.day().isAfter(asOf))
                .filter(finding -> acts.stream()
                        .noneMatch(act -> act.lifts(finding) && !act.on().isAfter(asOf)))
                .max(Comparator.comparing(Finding::afterAct));
    }
}
