package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.WorkingCalendar;

/** Makes the instalments of a schedule; their sum is what they divide, to the kopeck. */
public final class Schedules {
    public static final int MOST = 120;
    private static final int YEARS = 10;

    private final WorkingCalendar calendar;

    public Schedules(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** An instalment as the parties wrote it. */
    public record Stated(LocalDate dueOn, long amount) {}

    /**
     * Monthly instalments from {@code firstDueOn} on, on the same day of each month (its last day where it has none).
     * Kopecks that do not divide go to the first instalments, one each: 100.00 in three is 33.34, 33.33, 33.33.
     */
    public List<Instalment> even(int count, LocalDate firstDueOn, long total, LocalDate notBefore) {
        if (count < 1 || count > MOST) {
            throw Refusal.at("/schedule/count", "schedule-size", "most", MOST);
        }
        demandDay("/schedule/firstDueOn", firstDueOn, notBefore.minusDays(1), notBefore);
        if (total < count) {
            throw Refusal.at("/schedule/count", "schedule-too-fine", "amount", Money.ofKopecks(total));
        }
        var stated = new ArrayList<Stated>();
        for (int i = 0; i < count; i++) {
            stated.add(new Stated(firstDueOn.plusMonths(i), total / count + (i < total % count ? 1 : 0)));
        }
        return stated(stated, total, notBefore);
    }

    /** @throws Refusal if they are out of order, begin too early, end too late, or do not add up to {@code total} */
    public List<Instalment> stated(List<Stated> stated, long total, LocalDate notBefore) {
        if (stated.isEmpty() || stated.size() > MOST) {
            throw Refusal.at("/schedule/instalments", "schedule-size", "most", MOST);
        }
        var instalments = new ArrayList<Instalment>();
        var before = notBefore.minusDays(1);
        long sum = 0;
        for (int i = 0; i < stated.size(); i++) {
            var one = stated.get(i);
            demandDay("/schedule/instalments/" + i + "/dueOn", one.dueOn(), before, notBefore);
            if (one.amount() <= 0) {
                throw Refusal.at("/schedule/instalments/" + i + "/amount", "schedule-amount");
            }
            before = one.dueOn();
            sum = Math.addExact(sum, one.amount());
            instalments.add(instalment(i + 1, one));
        }
        if (sum != total) {
            throw Refusal.at(
                    "/schedule", "schedule-sum-differs", "sum", Money.ofKopecks(sum), "amount", Money.ofKopecks(total));
        }
        return instalments;
    }

    private static void demandDay(String pointer, LocalDate dueOn, LocalDate before, LocalDate notBefore) {
        if (!dueOn.isAfter(before) || dueOn.isAfter(notBefore.plusYears(YEARS))) {
            throw Refusal.at(
                    pointer, "schedule-day", "day", dueOn, "after", before, "last", notBefore.plusYears(YEARS));
        }
    }

    private Instalment instalment(int no, Stated stated) {
        var moved = calendar.nextWorkingDayOnOrAfter(stated.dueOn());
        return new Instalment(no, stated.dueOn(), moved, isUnverified(stated.dueOn(), moved), stated.amount());
    }

    /** An instalment whose year was not known when it was agreed is moved by what is known now. */
    public Instalment known(Instalment instalment) {
        if (!instalment.calendarUnverified()) {
            return instalment;
        }
        return instalment(instalment.no(), new Stated(instalment.dueOn(), instalment.amount()));
    }

    private boolean isUnverified(LocalDate dueOn, LocalDate moved) {
        return !calendar.knows(dueOn.getYear()) || !calendar.knows(moved.getYear());
    }
}
