package ru.zhku.measures.plan.domain;

import java.time.LocalDate;

/** When a mechanism is to be carried out, as a machine reads the plan's cell; {@link #raw} is the cell itself. */
public sealed interface Cadence {
    String raw();

    CadenceType type();

    /** Every so many calendar periods; without a due rule the last day of the period is the due day. */
    record Periodic(PeriodUnit unit, int intervalCount, DueRule dueRule, String raw) implements Cadence {
        @Override
        public CadenceType type() {
            return CadenceType.PERIODIC;
        }
    }

    record OneOff(LocalDate from, LocalDate to, String raw) implements Cadence {
        @Override
        public CadenceType type() {
            return CadenceType.ONE_OFF;
        }
    }

    /** All the time: nothing is ever overdue, a report is made once in a {@code reportUnit}. */
    record Continuous(PeriodUnit reportUnit, String raw) implements Cadence {
        @Override
        public CadenceType type() {
            return CadenceType.CONTINUOUS;
        }
    }

    record OnDemand(String raw) implements Cadence {
        @Override
        public CadenceType type() {
            return CadenceType.ON_DEMAND;
        }
    }

    /** Each time something happens; {@code dueIn} is null where the plan sets no term. */
    record OnEvent(String event, DueIn dueIn, String raw) implements Cadence {
        @Override
        public CadenceType type() {
            return CadenceType.EVENT;
        }
    }

    record NotStated(String raw) implements Cadence {
        @Override
        public CadenceType type() {
            return CadenceType.NOT_STATED;
        }
    }

    /**
     * The due day within a period: a day of its {@code monthOfPeriod}-th month. «До 10 числа» is inclusive.
     *
     * @param coversPrevious the work is about the period before the one in which it is due
     */
    record DueRule(int monthOfPeriod, int dayOfMonth, boolean inclusive, boolean coversPrevious) {}

    record DueIn(int days, DayType dayType) {}
}
