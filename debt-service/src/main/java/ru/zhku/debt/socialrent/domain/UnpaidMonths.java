package ru.zhku.debt.socialrent.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import ru.zhku.debt.ledger.domain.ChargeCourse;

/**
 * For how many months in a row nothing is paid for a flat, by the charges of all its accounts (ЖК РФ 83 ч. 4 п. 1: «более
 * шести месяцев»); kopecks. A month without charges whose term is over neither counts nor breaks the row. Payments go to
 * the oldest charges first, so a row of unpaid months may stand beside payments: then nothing is established.
 */
public final class UnpaidMonths {
    /** More than so many. */
    public static final int MOST = 6;

    /** @param month counted from year 0 */
    public record Month(int month, long charged, long unpaid, LocalDate inForceOn) {
        public MonthStatus status() {
            if (unpaid <= 0) {
                return MonthStatus.PAID;
            }
            return unpaid < charged ? MonthStatus.PARTLY_PAID : MonthStatus.UNPAID;
        }
    }

    private final List<Month> months;
    private final int unpaidInRow;
    private final int debtInRow;
    private final long paidInRow;

    private UnpaidMonths(List<Month> months, int unpaidInRow, int debtInRow, long paidInRow) {
        this.months = months;
        this.unpaidInRow = unpaidInRow;
        this.debtInRow = debtInRow;
        this.paidInRow = paidInRow;
    }

    /** @param courses of every account of the flat */
    public static UnpaidMonths of(Collection<ChargeCourse> courses, LocalDate asOf) {
        var sums = new TreeMap<Integer, Month>();
        for (var course : courses) {
            if (course.dueOn().isBefore(asOf) && !course.inForceOn().isAfter(asOf)) {
                sums.merge(
                        course.month(),
                        new Month(course.month(), course.amount(), course.outstandingOn(asOf), course.inForceOn()),
                        UnpaidMonths::plus);
            }
        }
        var months = new ArrayList<>(sums.values());
        int unpaid = row(months, month -> month.status() == MonthStatus.UNPAID);
        int debt = row(months, month -> month.status() != MonthStatus.PAID);
        long paid = debt == 0
                ? 0
                : paidSince(
                        courses, months.get(months.size() - Math.max(unpaid, 1)).inForceOn(), asOf);
        return new UnpaidMonths(List.copyOf(months), unpaid, debt, paid);
    }

    private static Month plus(Month a, Month b) {
        var inForce = a.inForceOn.isBefore(b.inForceOn) ? a.inForceOn : b.inForceOn;
        return new Month(a.month, a.charged + b.charged, a.unpaid + b.unpaid, inForce);
    }

    private static int row(List<Month> months, java.util.function.Predicate<Month> belongs) {
        int count = 0;
        for (int i = months.size() - 1; i >= 0 && belongs.test(months.get(i)); i--) {
            count++;
        }
        return count;
    }

    private static long paidSince(Collection<ChargeCourse> courses, LocalDate first, LocalDate asOf) {
        return courses.stream()
                .mapToLong(course -> course.paidThrough(asOf) - course.paidThrough(first.minusDays(1)))
                .sum();
    }

    public List<Month> months() {
        return months;
    }

    /** Months at the end of the row for which nothing at all is paid. */
    public int unpaidInRow() {
        return unpaidInRow;
    }

    /** Months at the end of the row for which something is owed. */
    public int debtInRow() {
        return debtInRow;
    }

    /** What came in, for whatever month, since the first of the unpaid months in a row was charged. */
    public long paidInRow() {
        return paidInRow;
    }

    /** All months for which something is owed, in a row or not. */
    public int overdueMonths() {
        return (int) months.stream()
                .filter(month -> month.status() != MonthStatus.PAID)
                .count();
    }

    public long overdue() {
        return months.stream().mapToLong(month -> Math.max(0, month.unpaid)).sum();
    }

    /** The first day of the row of debt; null without one. */
    public LocalDate rowSince() {
        return debtInRow == 0 ? null : months.get(months.size() - debtInRow).inForceOn();
    }

    public GroundStatus status() {
        if (unpaidInRow > MOST && paidInRow <= 0) {
            return GroundStatus.ESTABLISHED;
        }
        return debtInRow > MOST ? GroundStatus.DOUBTFUL : GroundStatus.NOT_MET;
    }
}
