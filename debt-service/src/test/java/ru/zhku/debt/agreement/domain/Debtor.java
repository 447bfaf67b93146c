package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import ru.zhku.debt.agreement.domain.LedgerLines.Successor;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.pause.domain.PausedDays;
import ru.zhku.debt.pause.domain.PausedDays.Span;
import ru.zhku.kit.time.WorkingCalendar;

/**
 * A debtor of worked examples: 300.00 overdue, concluded on 11 April 2022, three instalments of 100.00 due on 10 May
 * (moved to the 11th: the 10th was a transferred day off), 10 June and 10 July (a Sunday, moved to the 11th). Days are
 * written month-day, sums in roubles.
 */
final class Debtor {
    static final long RUBLE = 100;
    static final LocalDate CONCLUDED = day("04-11");

    private static final long CHARGE = 1;

    private final TreeMap<LocalDate, Long> paid = new TreeMap<>();
    private final Map<Long, NavigableMap<LocalDate, Long>> credits = new HashMap<>();
    private final List<ChargeCourse> later = new ArrayList<>();
    private final List<Successor> successors = new ArrayList<>();
    private long amount = 300 * RUBLE;
    private long creditsKnown;
    private final List<ChargeCourse> current = new ArrayList<>();
    private final List<ScheduleVersion> schedules = new ArrayList<>();
    private final List<AgreementAct> acts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Span> pauses = new ArrayList<>();
    private Tolerance tolerance = Tolerance.NONE;
    private boolean checksCurrent;

    Debtor() {
        schedule("04-11", 0, "05-10 100", "06-10 100", "07-10 100");
    }

    Debtor tolerance(long kopecks, int days) {
        tolerance = new Tolerance(kopecks, days);
        return this;
    }

    /** Kopecks of the covered debt; negative where a refund re-opens it. */
    Debtor pays(String on, long kopecks) {
        paid.merge(day(on), kopecks, Long::sum);
        return this;
    }

    /** A credit of the covered debt: it is no payment. */
    Debtor credited(String on, long kopecks) {
        pays(on, kopecks);
        credit(CHARGE, on, kopecks);
        return this;
    }

    /** A credit that was in the ledger when the agreement was entered; 300.00 are left all the same. */
    Debtor creditedBefore(String on, long kopecks) {
        amount += kopecks;
        creditsKnown += kopecks;
        return credited(on, kopecks);
    }

    /** A write-off of some day is taken back: a charge of its sum, and what is paid of that charge. */
    Debtor takenBack(String writtenOffOn, String on, long kopecks, String paidOn, long paid) {
        return successor(day(writtenOffOn), on, kopecks, paidOn, paid);
    }

    /** A charge in the place of one that was taken away, and what is paid of it. */
    Debtor chargedAnew(String on, long kopecks, String paidOn, long paid) {
        return successor(null, on, kopecks, paidOn, paid);
    }

    private Debtor successor(LocalDate writtenOffOn, String on, long kopecks, String paidOn, long paid) {
        var course = new TreeMap<LocalDate, Long>();
        if (paidOn != null) {
            course.put(day(paidOn), paid);
        }
        long id = 10 + later.size();
        later.add(new ChargeCourse(id, 1, 0, day(on), day("02-10"), kopecks, course));
        successors.add(new Successor(id, CHARGE, writtenOffOn));
        return this;
    }

    private void credit(long charge, String on, long kopecks) {
        var course = credits.computeIfAbsent(charge, id -> new TreeMap<>());
        var before = course.floorEntry(day(on));
        course.put(day(on), kopecks + (before == null ? 0 : before.getValue()));
    }

    /** A current charge of 50.00 of which this much is taken away on a day. */
    Debtor currentCredited(String due, String on, long kopecks) {
        credit(100 + current.size(), on, kopecks);
        return currentCharge(due, on, kopecks);
    }

    Debtor paused(String from, String through) {
        pauses.add(new Span(day(from), through == null ? null : day(through)));
        return this;
    }

    /** A current charge of 50.00, and what is paid of it. */
    Debtor currentCharge(String due, String paidOn, long kopecks) {
        return currentCharge(due, "01-01", paidOn, kopecks);
    }

    Debtor currentCharge(String due, String inForceOn, String paidOn, long kopecks) {
        var course = new TreeMap<LocalDate, Long>();
        if (paidOn != null) {
            course.put(day(paidOn), kopecks);
        }
        current.add(new ChargeCourse(100 + current.size(), 1, 0, day(inForceOn), day(due), 50 * RUBLE, course));
        checksCurrent = true;
        return this;
    }

    Debtor act(AgreementActKind kind, String on) {
        acts.add(new AgreementAct(acts.size() + 1, kind, day(on)));
        return this;
    }

    Debtor schedule(String from, long paidBefore, String... instalments) {
        var stated = new ArrayList<Schedules.Stated>();
        long sum = 0;
        for (var instalment : instalments) {
            var parts = instalment.split(" ");
            stated.add(new Schedules.Stated(day(parts[0]), Long.parseLong(parts[1]) * RUBLE));
            sum += Long.parseLong(parts[1]) * RUBLE;
        }
        var lines = new Schedules(WorkingCalendar.shipped()).stated(stated, sum, day(from));
        schedules.add(new ScheduleVersion(schedules.size() + 1, day(from), paidBefore, lines));
        return this;
    }

    /** What the daily job does: whatever is found on a business date is recorded. */
    List<Finding> recordedOn(String businessDate) {
        var found = agreement().newFindings(day(businessDate), paidCourse(day(businessDate)), PausedDays.of(pauses));
        findings.addAll(found);
        return found;
    }

    Standing on(String asOf) {
        return agreement().on(day(asOf), paidCourse(day(asOf)), PausedDays.of(pauses));
    }

    RepaymentAgreement agreement() {
        return new RepaymentAgreement(
                CONCLUDED,
                300 * RUBLE,
                checksCurrent,
                tolerance,
                List.copyOf(schedules),
                List.copyOf(acts),
                List.copyOf(findings));
    }

    private PaidCourse paidCourse(LocalDate asOf) {
        var course = new TreeMap<LocalDate, Long>();
        long sum = 0;
        for (var payment : paid.entrySet()) {
            sum += payment.getValue();
            course.put(payment.getKey(), sum);
        }
        var account = new ArrayList<>(current);
        account.addAll(later);
        account.add(new ChargeCourse(CHARGE, 1, 0, day("01-01"), day("02-10"), amount, course));
        var lines = new LedgerLines(Map.of(), credits, Map.of(CHARGE, creditsKnown), successors);
        return PaidCourse.of(
                List.of(new CoveredCharge(CHARGE, 300 * RUBLE, 300 * RUBLE)), account, lines, CONCLUDED, asOf);
    }

    static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2022-" + monthAndDay);
    }
}
