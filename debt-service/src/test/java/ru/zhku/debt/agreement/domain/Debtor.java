package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private final TreeMap<LocalDate, Long> paid = new TreeMap<>();
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

    Debtor paused(String from, String through) {
        pauses.add(new Span(day(from), through == null ? null : day(through)));
        return this;
    }

    /** A current charge of 50.00, and what is paid of it. */
    Debtor currentCharge(String due, String paidOn, long kopecks) {
        var course = new TreeMap<LocalDate, Long>();
        if (paidOn != null) {
            course.put(day(paidOn), kopecks);
        }
        current.add(new ChargeCourse(100 + current.size(), 1, 0, day("01-01"), day(due), 50 * RUBLE, course));
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
        var found = agreement().newFindings(day(businessDate), paidCourse(), PausedDays.of(pauses));
        findings.addAll(found);
        return found;
    }

    Standing on(String asOf) {
        return agreement().on(day(asOf), paidCourse(), PausedDays.of(pauses));
    }

    private RepaymentAgreement agreement() {
        return new RepaymentAgreement(
                CONCLUDED,
                300 * RUBLE,
                checksCurrent,
                tolerance,
                List.copyOf(schedules),
                List.copyOf(acts),
                List.copyOf(findings));
    }

    private PaidCourse paidCourse() {
        var course = new TreeMap<LocalDate, Long>();
        long sum = 0;
        for (var payment : paid.entrySet()) {
            sum += payment.getValue();
            course.put(payment.getKey(), sum);
        }
        var account = new ArrayList<>(current);
        account.add(new ChargeCourse(1, 1, 0, day("01-01"), day("02-10"), 300 * RUBLE, course));
        return PaidCourse.of(List.of(new CoveredCharge(1, 300 * RUBLE, 300 * RUBLE)), account, Map.of(), CONCLUDED);
    }

    static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2022-" + monthAndDay);
    }
}
