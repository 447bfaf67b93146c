package ru.zhku.measures.deadline.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.time.WorkingCalendar;
import ru.zhku.measures.plan.domain.Cadence;
import ru.zhku.measures.plan.domain.CadenceType;

/**
 * From cadences to occurrences. They begin on the day the plan comes into force and belong to the plan's year; work
 * about its last period that is due after the year is kept and flagged. A plan's date is no civil-law term: it moves
 * off days off only where the setting says so.
 */
public record Schedule(
        UUID planId, int planYear, LocalDate inForceFrom, WorkingCalendar calendar, boolean moveOffDaysOff) {

    /** In order of their periods. On demand, by event and not stated: none can be foretold. */
    public List<Occurrence> of(String mechanismId, Cadence cadence) {
        if (cadence instanceof Cadence.Periodic periodic) {
            return periodic(mechanismId, periodic);
        }
        if (cadence instanceof Cadence.OneOff oneOff) {
            return oneOff(mechanismId, oneOff);
        }
        if (cadence instanceof Cadence.Continuous continuous && continuous.reportUnit() != null) {
            return continuous(mechanismId, continuous);
        }
        return List.of();
    }

    private List<Occurrence> periodic(String mechanismId, Cadence.Periodic cadence) {
        var found = new ArrayList<Occurrence>();
        int step = cadence.unit().months() * cadence.intervalCount();
        for (var start = firstStart(step); start.getYear() <= planYear + 1; start = start.plusMonths(step)) {
            var rule = cadence.dueRule();
            var end = start.plusMonths(step).minusDays(1);
            var about = rule != null && rule.coversPrevious() ? start.minusMonths(step) : start;
            var due = rule == null ? end : dueOn(start, rule);
            boolean ours = about.getYear() == planYear || due.getYear() == planYear;
            if (ours && !due.isBefore(inForceFrom)) {
                var period = new Period(about, about.plusMonths(step).minusDays(1));
                found.add(occurrence(mechanismId, CadenceType.PERIODIC, period, start, due));
            }
        }
        return found;
    }

    private static LocalDate dueOn(LocalDate start, Cadence.DueRule rule) {
        var month = start.plusMonths(rule.monthOfPeriod() - 1L);
        var day = month.withDayOfMonth(Math.min(rule.dayOfMonth(), month.lengthOfMonth()));
        return rule.inclusive() ? day : day.minusDays(1);
    }

    private List<Occurrence> oneOff(String mechanismId, Cadence.OneOff cadence) {
        if (cadence.to().isBefore(inForceFrom)) {
            return List.of();
        }
        var period = new Period(cadence.from(), cadence.to());
        return List.of(occurrence(mechanismId, CadenceType.ONE_OFF, period, cadence.from(), cadence.to()));
    }

    private List<Occurrence> continuous(String mechanismId, Cadence.Continuous cadence) {
        var found = new ArrayList<Occurrence>();
        int step = cadence.reportUnit().months();
        for (var start = firstStart(step); start.getYear() <= planYear; start = start.plusMonths(step)) {
            var period = new Period(start, start.plusMonths(step).minusDays(1));
            if (start.getYear() == planYear) {
                found.add(occurrence(mechanismId, CadenceType.CONTINUOUS, period, start, null));
            }
        }
        return found;
    }

    /** The beginning of the period that holds the first day in force; periods are counted from the year's first day. */
    private LocalDate firstStart(int step) {
        var start = LocalDate.of(inForceFrom.getYear(), 1, 1);
        while (!start.plusMonths(step).isAfter(inForceFrom)) {
            start = start.plusMonths(step);
        }
        return start;
    }

    private record Period(LocalDate from, LocalDate to) {}

    private Occurrence occurrence(
            String mechanismId, CadenceType cadence, Period about, LocalDate windowFrom, LocalDate planned) {
        var due = planned != null && moveOffDaysOff ? calendar.nextWorkingDayOnOrAfter(planned) : planned;
        return new Occurrence(
                Occurrence.idOf(planId, mechanismId, about.from(), about.to()),
                mechanismId,
                cadence,
                about.from(),
                about.to(),
                windowFrom.isBefore(inForceFrom) ? inForceFrom : windowFrom,
                due,
                planned != null && planned.getYear() != planYear,
                planned == null || planned.equals(due) ? null : planned);
    }
}
