package ru.zhku.debt.penalty.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;

/**
 * A second reading of the law, day by day with its dates in the code; it shares only the ledger's fold with the
 * calculator and sees what was paid by looking at every day's end. So at most one payment or refund may come on a day,
 * and no charge may be due before it is in force.
 */
final class NaivePenalty {
    private static final List<PenaltyRules.KeyRate> KEY_RATES = LawOf2026.keyRates();
    private static final int SHARES = 66_300; // 300, 170 and 130 divide it
    private static final BigInteger ROUBLE =
            BigInteger.valueOf(100L * 100 * 10_000).multiply(BigInteger.valueOf(SHARES));

    private final PenaltyPolicy policy;
    private final LocalDate asOf;
    private final Map<Long, List<long[]>> paid = new HashMap<>(); // charge -> principal, day

    NaivePenalty(PenaltyPolicy policy, LocalDate asOf, List<ChargeFact> charges, List<PaymentFact> payments) {
        this.policy = policy;
        this.asOf = asOf;
        var fold = new AccountFold(charges, payments, FoldListener.SILENT);
        var before = new HashMap<Long, Long>();
        for (int day = fold.nextDay(); day <= asOf.toEpochDay() && fold.through(day); day = fold.nextDay()) {
            for (var charge : fold.charges()) {
                long change = charge.paid() - before.getOrDefault(charge.fact().id(), 0L);
                note(paid.computeIfAbsent(charge.fact().id(), id -> new ArrayList<>()), change, day);
                before.put(charge.fact().id(), charge.paid());
            }
        }
    }

    private static void note(List<long[]> paid, long change, int day) {
        if (change > 0) {
            paid.add(new long[] {change, day});
        }
        var stack = new ArrayDeque<>(paid);
        for (long left = -change; left > 0; ) {
            long taken = Math.min(left, stack.getLast()[0]);
            stack.getLast()[0] -= taken;
            left -= taken;
            if (stack.getLast()[0] == 0) {
                stack.removeLast();
            }
        }
        paid.removeIf(part -> part[0] == 0);
    }

    /** Roubles, not rounded. */
    Fraction of(ChargeFact charge, PenaltySchedule schedule) {
        if (charge.inForceOn() > asOf.toEpochDay()) {
            return Fraction.ZERO;
        }
        var parts = paid.getOrDefault(charge.id(), List.of());
        long rest = charge.amount();
        var sum = BigInteger.ZERO;
        for (var part : parts) {
            sum = sum.add(accrued(charge, schedule, part[0], LocalDate.ofEpochDay(part[1])));
            rest -= part[0];
        }
        return new Fraction(sum.add(accrued(charge, schedule, rest, asOf)), ROUBLE);
    }

    private BigInteger accrued(ChargeFact charge, PenaltySchedule schedule, long principal, LocalDate through) {
        var due = LocalDate.ofEpochDay(charge.dueOn());
        var month = Months.toYearMonth(charge.month());
        var sum = BigInteger.ZERO;
        int number = 0;
        for (var day = due.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
            int share = share(schedule, ++number);
            if (share > 0 && !isPaused(day, month, due)) {
                var reference = policy.ratePolicy() == RatePolicy.PAYMENT_DATE ? through : day;
                sum = sum.add(BigInteger.valueOf(principal)
                        .multiply(BigInteger.valueOf(rate(reference)))
                        .multiply(BigInteger.valueOf(SHARES / share)));
            }
        }
        return sum;
    }

    private static int share(PenaltySchedule schedule, int number) {
        return switch (schedule) {
            case CITIZEN_155_14 -> number <= 30 ? 0 : number <= 90 ? 300 : 130;
            case CAPITAL_REPAIR_155_14_1 -> number <= 30 ? 0 : 300;
            case MANAGING_ORG -> number <= 60 ? 300 : number <= 90 ? 170 : 130;
            case OTHER_CONSUMER -> 130;
        };
    }

    private boolean isPaused(LocalDate day, YearMonth month, LocalDate due) {
        if (isWithin(day, "2020-04-06", "2020-12-31")) {
            return true;
        }
        boolean old = policy.moratorium497Test() == MoratoriumTest.SERVICE_PERIOD
                ? month.compareTo(YearMonth.of(2022, 3)) <= 0
                : due.compareTo(LocalDate.of(2022, 3, 31)) <= 0;
        return old && isWithin(day, "2022-04-01", "2022-09-30");
    }

    /** In ten thousandths of a percent. */
    private static long rate(LocalDate day) {
        if (day.isAfter(LocalDate.of(2026, 12, 31))) {
            throw new IllegalArgumentException("no rule for " + day);
        }
        long key = KEY_RATES.stream()
                .filter(rate -> !rate.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(rate -> rate.percent().multiply(BigDecimal.valueOf(10_000)).longValueExact())
                .orElseThrow();
        if (isWithin(day, "2022-02-28", "2022-07-31")) {
            return 95_000;
        }
        return day.isBefore(LocalDate.of(2022, 2, 28)) ? key : Math.min(key, 95_000);
    }

    private static boolean isWithin(LocalDate day, String from, String to) {
        return !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to));
    }
}
