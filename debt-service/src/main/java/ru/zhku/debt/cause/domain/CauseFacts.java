package ru.zhku.debt.cause.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.pause.domain.PauseKind;

/**
 * What is known of an account on a day, by the facts known now.
 *
 * @param residents null if nobody told
 * @param pauses kinds of the pauses that cover the day
 * @param charges all charges with how they were paid
 * @param lastPaidOn the last payment through the day, null if there is none
 * @param recalculatedMonths service months with a negative charge in force on the day
 */
public record CauseFacts(
        LocalDate asOf,
        ConsumerGroup group,
        Tenure tenure,
        Integer residents,
        Set<PauseKind> pauses,
        List<ChargeCourse> charges,
        LocalDate lastPaidOn,
        Set<Integer> recalculatedMonths) {
    private static final int MONTHS = 12;

    LocalDate yearAgo() {
        return asOf.minusMonths(MONTHS);
    }

    public long overdue() {
        return overdueCharges().stream().mapToLong(c -> c.outstandingOn(asOf)).sum();
    }

    /** Service months with an overdue rest. */
    public Set<Integer> overdueMonths() {
        return months(overdueCharges(), charge -> true);
    }

    boolean paidWithinYear() {
        return lastPaidOn != null && lastPaidOn.isAfter(yearAgo());
    }

    /** Whether something was due a year ago or earlier. */
    boolean isOlderThanYear() {
        return charges.stream().anyMatch(charge -> !charge.dueOn().isAfter(yearAgo()));
    }

    /** The last twelve service months in force on the day. */
    Set<Integer> lastMonths() {
        int last = Months.of(YearMonth.from(asOf)) - 1;
        var months = new TreeSet<Integer>();
        for (int month = last - MONTHS + 1; month <= last; month++) {
            months.add(month);
        }
        return months;
    }

    List<ChargeCourse> dueCharges() {
        return charges.stream()
                .filter(charge ->
                        charge.dueOn().isBefore(asOf) && !charge.inForceOn().isAfter(asOf))
                .toList();
    }

    List<ChargeCourse> overdueCharges() {
        return dueCharges().stream()
                .filter(charge -> charge.outstandingOn(asOf) > 0)
                .toList();
    }

    Set<Integer> heatingMonths() {
        return months(charges, charge -> charge.resource() == Resource.HEATING.number());
    }

    static Set<Integer> months(Collection<ChargeCourse> charges, Predicate<ChargeCourse> which) {
        return charges.stream().filter(which).map(ChargeCourse::month).collect(Collectors.toCollection(TreeSet::new));
    }

    static String text(Collection<Integer> months) {
        return months.isEmpty()
                ? "нет"
                : months.stream()
                        .map(month -> Months.toYearMonth(month).toString())
                        .collect(Collectors.joining(", "));
    }
}
