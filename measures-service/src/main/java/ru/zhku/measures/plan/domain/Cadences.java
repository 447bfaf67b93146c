package ru.zhku.measures.plan.domain;

import ru.zhku.measures.plan.domain.Cadence.DueIn;
import ru.zhku.measures.plan.domain.Cadence.DueRule;
import ru.zhku.measures.plan.domain.PlanDocument.CadenceCell;

/** From a checked cell of the document to the cadence it states. */
final class Cadences {
    static final String CURRENT = "CURRENT";
    static final String PREVIOUS = "PREVIOUS_";

    private Cadences() {}

    static Cadence of(CadenceCell cell) {
        var raw = cell.raw() == null ? "" : cell.raw();
        return switch (CadenceType.valueOf(cell.type())) {
            case PERIODIC ->
                new Cadence.Periodic(
                        PeriodUnit.valueOf(cell.unit()),
                        cell.intervalCount() == null ? 1 : cell.intervalCount(),
                        dueRule(cell),
                        raw);
            case ONE_OFF -> new Cadence.OneOff(cell.from(), cell.to(), raw);
            case CONTINUOUS ->
                new Cadence.Continuous(
                        cell.suggestedReportUnit() == null ? null : PeriodUnit.valueOf(cell.suggestedReportUnit()),
                        raw);
            case ON_DEMAND -> new Cadence.OnDemand(raw);
            case EVENT -> new Cadence.OnEvent(cell.event(), dueIn(cell), raw);
            case NOT_STATED -> new Cadence.NotStated(raw);
        };
    }

    private static DueRule dueRule(CadenceCell cell) {
        var rule = cell.dueRule();
        if (rule == null) {
            return null;
        }
        return new DueRule(
                rule.monthOfPeriod() instanceof Number month ? month.intValue() : 1,
                rule.dayOfMonth(),
                rule.inclusive() == null || rule.inclusive(),
                rule.coversPeriod() != null && rule.coversPeriod().startsWith(PREVIOUS));
    }

    private static DueIn dueIn(CadenceCell cell) {
        var term = cell.dueIn();
        return term == null
                ? null
                : new DueIn(term.amount(), term.dayType() == null ? DayType.CALENDAR : DayType.valueOf(term.dayType()));
    }
}
