package ru.zhku.debt.institution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * What one account will have cost for one resource when a year is over: the months that are charged, and an expectation
 * for those after the last charged one.
 *
 * <p>A month is expected to cost what the same month of the year before cost (of the year before that, where that one is
 * still to come); a month without charges then costs nothing now. Where the account was not billed yet at that time,
 * the month costs the average of the last charged months, at most twelve. An account that was not billed for more than
 * twelve months is taken as ended, and from the second month after a year nothing more is expected of it.
 */
public final class YearCosts {
    private static final int YEAR = 12;

    private final NavigableMap<Integer, MonthBill> bills;
    private final int first;
    private final int last;
    private final long average;

    private YearCosts(NavigableMap<Integer, MonthBill> bills, int first, int last) {
        this.bills = bills;
        this.first = first;
        this.last = last;
        this.average = average();
    }

    /** @param bills by service month, counted from year 0; those in force on {@code asOf} */
    public static List<MonthCost> of(NavigableMap<Integer, MonthBill> bills, int year, LocalDate asOf) {
        int january = year * YEAR;
        int december = january + YEAR - 1;
        var costs = new ArrayList<MonthCost>();
        bills.subMap(january, true, december, true)
                .forEach((month, bill) ->
                        costs.add(new MonthCost(month, CostBasis.CHARGED, bill.net(), null, bill.lines())));
        var billed = bills.entrySet().stream()
                .filter(bill -> bill.getValue().billed())
                .map(bill -> bill.getKey())
                .toList();
        if (billed.isEmpty()) {
            return costs;
        }
        int last = billed.get(billed.size() - 1);
        int now = asOf.getYear() * YEAR + asOf.getMonthValue() - 1;
        if (now - last <= YEAR && now <= december + 1) {
            var course = new YearCosts(bills, billed.get(0), last);
            for (int month = Math.max(january, last + 1); month <= december; month++) {
                costs.add(course.expected(month));
            }
        }
        return costs;
    }

    private MonthCost expected(int month) {
        int like = month - YEAR;
        while (like > last) {
            like -= YEAR;
        }
        if (like < first) {
            return new MonthCost(month, CostBasis.AVERAGE, average, null, List.of());
        }
        var bill = bills.get(like);
        long amount = bill == null ? 0 : Math.max(0, bill.net());
        return new MonthCost(month, CostBasis.SAME_MONTH_LAST_YEAR, amount, like, List.of());
    }

    /** Of the last months that cost anything, half up to a kopeck. */
    private long average() {
        var months = bills.headMap(last, true).descendingMap().values().stream()
                .filter(bill -> bill.billed() && bill.net() > 0)
                .limit(YEAR)
                .toList();
        if (months.isEmpty()) {
            return 0;
        }
        long sum = months.stream().mapToLong(MonthBill::net).reduce(0, Math::addExact);
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(months.size()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
