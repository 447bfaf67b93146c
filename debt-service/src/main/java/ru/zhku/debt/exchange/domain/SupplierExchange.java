package ru.zhku.debt.exchange.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.kit.time.WorkingCalendar;

/** What one supplier owes by its terms, held against what came. Nothing is counted up: every answer is derived. */
public final class SupplierExchange {
    private final ExchangeTerms plan;
    private final List<ExchangeTerms> agreements;
    private final List<ReceivedRegister> registers;

    /**
     * @param plan what holds in months without an agreement
     * @param agreements in the order in which they were entered
     * @param registers in the order of their receipt
     */
    public SupplierExchange(ExchangeTerms plan, List<ExchangeTerms> agreements, List<ReceivedRegister> registers) {
        this.plan = plan;
        this.agreements = List.copyOf(agreements);
        this.registers = List.copyOf(registers);
    }

    /** The agreement that began last holds, of several that began on one day the one entered last. */
    public ExchangeTerms terms(YearMonth month) {
        var holding = plan;
        for (var agreement : agreements) {
            if (agreement.holdIn(month) && (holding == plan || !holding.beginAfter(agreement))) {
                holding = agreement;
            }
        }
        return holding;
    }

    /** By kind; the state on {@code asOf} by what had come by then. */
    public List<Exchange> in(YearMonth month, LocalDate asOf, WorkingCalendar calendar) {
        var terms = terms(month);
        var dueOn = terms.dueOn(month, calendar);
        return terms.kinds().stream()
                .sorted(Comparator.naturalOrder())
                .map(kind -> exchange(kind, month, terms, dueOn, asOf, calendar))
                .toList();
    }

    private Exchange exchange(
            RegisterKind kind,
            YearMonth month,
            ExchangeTerms terms,
            LocalDate dueOn,
            LocalDate asOf,
            WorkingCalendar calendar) {
        var first = registers.stream()
                .filter(register ->
                        register.kind() == kind && !register.receivedOn().isAfter(asOf))
                .filter(register -> register.serves(month, dueOn))
                .findFirst()
                .orElse(null);
        var until = first == null ? asOf : first.receivedOn();
        long daysLate = Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
        boolean unverified = terms.movesOffDaysOff() && !calendar.knows(dueOn.getYear());
        return new Exchange(kind, month, terms, dueOn, first, state(first, daysLate), daysLate, unverified);
    }

    private static ExchangeState state(ReceivedRegister register, long daysLate) {
        if (register == null) {
            return daysLate == 0 ? ExchangeState.DUE : ExchangeState.OVERDUE;
        }
        return daysLate == 0 ? ExchangeState.RECEIVED : ExchangeState.RECEIVED_LATE;
    }
}
