package ru.zhku.debt.ledger.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.domain.Resource;

/**
 * What one account owes on one day, in kopecks.
 *
 * @param overdueMonths number of service months with an overdue rest
 * @param overdueSince epoch day after the oldest overdue due date, {@link PostingBatch#NONE} without a debt
 * @param oldestServiceMonth of the overdue charges, {@link PostingBatch#NONE} without a debt
 * @param lastCharge the monthly charge by {@link MonthlyChargeMethod#LAST}
 */
public record AccountDebt(
        int group,
        int tenure,
        long principal,
        long overdue,
        long advance,
        long rentOverdue,
        int overdueMonths,
        int overdueSince,
        int oldestServiceMonth,
        MonthlyCharge monthly,
        long lastCharge,
        boolean overThreshold) {
    /** The decree's threshold: more than three monthly charges. */
    public static final BigDecimal THRESHOLD = BigDecimal.valueOf(3);

    /** {@code fold} stands on the day {@code asOf}. */
    public static AccountDebt of(
            AccountFold fold, Collection<ChargeFact> lines, List<ConsumerClass> history, int asOf) {
        return of(fold, MonthNets.of(lines, asOf), history, asOf);
    }

    /** {@code charged} are the months in force on that day. */
    public static AccountDebt of(AccountFold fold, MonthNets charged, List<ConsumerClass> history, int asOf) {
        long principal = 0;
        long overdue = 0;
        long rent = 0;
        int oldestDue = PostingBatch.NONE;
        int oldestMonth = PostingBatch.NONE;
        var months = new HashSet<Integer>();
        for (var charge : fold.open()) {
            var fact = charge.fact();
            principal += charge.outstanding();
            if (fact.dueOn() < asOf) {
                overdue += charge.outstanding();
                rent += fact.resource() == Resource.RENT.number() ? charge.outstanding() : 0;
                oldestMonth = months.isEmpty() ? fact.month() : Math.min(oldestMonth, fact.month());
                oldestDue = months.isEmpty() ? fact.dueOn() : Math.min(oldestDue, fact.dueOn());
                months.add(fact.month());
            }
        }
        var monthly = charged.charge(MonthlyChargeMethod.AVERAGE_12);
        var consumer = ConsumerClass.on(asOf, history);
        return new AccountDebt(
                consumer.group(),
                consumer.tenure(),
                principal,
                overdue,
                fold.advance(),
                rent,
                months.size(),
                months.isEmpty() ? PostingBatch.NONE : oldestDue + 1,
                oldestMonth,
                monthly,
                charged.charge(MonthlyChargeMethod.LAST).shown(),
                monthly.isExceededBy(overdue, THRESHOLD));
    }

    public long notDue() {
        return principal - overdue;
    }

    /** The next day on which this can differ though no line arrives, {@link AccountFold#NEVER} if there is none. */
    public static int nextChange(AccountFold fold, List<ConsumerClass> history, int asOf) {
        int next = fold.nextDay();
        for (var charge : fold.open()) {
            if (charge.fact().dueOn() >= asOf) {
                next = Math.min(next, charge.fact().dueOn() + 1);
            }
        }
        for (var consumer : history) {
            if (consumer.validFrom() > asOf) {
                next = Math.min(next, consumer.validFrom());
            }
        }
        return next;
    }

    /** Accounts over the threshold on a day and what they owe overdue, in kopecks; tenants by social contract apart. */
    public record OverThreshold(long count, long sum, long socialTenantCount, long socialTenantSum) {}

    /** An account with what it owes: as one value of the table of debts it is read where many rows are needed quickly. */
    public record Card(
            long accountSeq, UUID accountId, String accountNumber, String supplierInn, String oktmo, AccountDebt debt) {
        /** The same account with what it owes on another day. */
        public Card on(AccountDebt other) {
            return new Card(accountSeq, accountId, accountNumber, supplierInn, oktmo, other);
        }
    }
}
