package ru.zhku.measures.plan.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import ru.zhku.measures.plan.domain.PlanDocument.CadenceCell;
import ru.zhku.measures.plan.domain.PlanDocument.DueRuleCell;

/** What is wrong in a cadence cell. */
final class CadenceCheck {
    private static final Set<String> TYPES = names(CadenceType.values());
    private static final Set<String> UNITS = names(PeriodUnit.values());
    private static final Set<String> DAY_TYPES = names(DayType.values());

    private final Faults faults;

    CadenceCheck(Faults faults) {
        this.faults = faults;
    }

    void check(String at, CadenceCell cell) {
        if (cell == null) {
            faults.missing(at);
            return;
        }
        if (!faults.known(at + "/type", cell.type(), TYPES, "cadence-type-unknown", "неизвестный вид срока")) {
            return;
        }
        switch (CadenceType.valueOf(cell.type())) {
            case PERIODIC -> periodic(at, cell);
            case ONE_OFF -> oneOff(at, cell);
            case CONTINUOUS -> continuous(at, cell);
            case EVENT -> event(at, cell);
            case ON_DEMAND, NOT_STATED -> {}
        }
    }

    private void periodic(String at, CadenceCell cell) {
        boolean unitKnown = unit(at + "/unit", cell.unit());
        if (cell.intervalCount() != null && (cell.intervalCount() < 1 || cell.intervalCount() > 12)) {
            faults.add(at + "/intervalCount", "cadence-interval-invalid", "шаг периода — от 1 до 12");
        }
        if (unitKnown && cell.dueRule() != null) {
            dueRule(at + "/dueRule", cell.dueRule(), PeriodUnit.valueOf(cell.unit()));
        }
    }

    private void dueRule(String at, DueRuleCell rule, PeriodUnit unit) {
        if (rule.dayOfMonth() == null) {
            faults.missing(at + "/dayOfMonth");
        } else if (rule.dayOfMonth() < 1 || rule.dayOfMonth() > 31) {
            faults.add(at + "/dayOfMonth", "cadence-day-invalid", "день месяца — от 1 до 31");
        }
        var month = rule.monthOfPeriod();
        boolean number = month instanceof Integer i && i >= 1 && i <= unit.months();
        if (month != null && !number && !Cadences.CURRENT.equals(month)) {
            faults.add(
                    at + "/monthOfPeriod",
                    "cadence-month-invalid",
                    "номер месяца периода — от 1 до " + unit.months() + " или CURRENT");
        }
        var covers = rule.coversPeriod();
        if (covers != null && !covers.equals(Cadences.PREVIOUS + unit) && !covers.equals("CURRENT_" + unit)) {
            faults.add(
                    at + "/coversPeriod",
                    "cadence-cover-unknown",
                    "ожидается PREVIOUS_" + unit + " или CURRENT_" + unit);
        }
    }

    private void oneOff(String at, CadenceCell cell) {
        if (cell.from() == null) {
            faults.missing(at + "/from");
        }
        if (cell.to() == null) {
            faults.missing(at + "/to");
        }
        if (cell.from() != null && cell.to() != null && cell.to().isBefore(cell.from())) {
            faults.add(at + "/to", "cadence-range-reversed", "конец срока раньше начала");
        }
    }

    private void continuous(String at, CadenceCell cell) {
        if (cell.suggestedReportUnit() != null) {
            unit(at + "/suggestedReportUnit", cell.suggestedReportUnit());
        }
    }

    private void event(String at, CadenceCell cell) {
        faults.text(at + "/event", cell.event());
        var term = cell.dueIn();
        if (term == null) {
            return;
        }
        if (term.amount() == null || term.amount() < 0 || term.amount() > 366) {
            faults.add(at + "/dueIn/amount", "cadence-term-invalid", "срок — от 0 до 366 дней");
        }
        faults.known(at + "/dueIn/unit", term.unit(), Set.of("DAY"), "cadence-unit-unknown", "срок считается в днях");
        if (term.dayType() != null) {
            faults.known(
                    at + "/dueIn/dayType",
                    term.dayType(),
                    DAY_TYPES,
                    "cadence-day-type-unknown",
                    "неизвестный вид дней");
        }
    }

    private boolean unit(String at, String unit) {
        return faults.known(at, unit, UNITS, "cadence-unit-unknown", "неизвестный период");
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
