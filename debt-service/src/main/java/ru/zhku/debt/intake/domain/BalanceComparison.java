package ru.zhku.debt.intake.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.account.domain.Resource;

/** Holds a supplier's balances against ours. */
public final class BalanceComparison {
    /** One account's balance of one resource. */
    public record Key(long accountSeq, Resource resource) {}

    /** Null in {@code theirs} or {@code ours}: that side knows of no such balance. */
    public record Difference(
            long line,
            Key key,
            String accountNumber,
            Long theirs,
            Long ours,
            long difference,
            DifferenceClass differenceClass) {}

    private BalanceComparison() {}

    /**
     * Everything that does not match to the kopeck; what they do not name comes last, by account and resource.
     *
     * @param oursOverdue what of our balances is overdue
     */
    public static List<Difference> differences(
            List<BalanceLines.Balance> theirs, Map<Key, Long> ours, Map<Key, Long> oursOverdue) {
        var found = new ArrayList<Difference>();
        var unnamed = new HashMap<>(ours);
        for (var balance : theirs) {
            var key = new Key(balance.accountSeq(), balance.resource());
            var known = ours.get(key);
            unnamed.remove(key);
            long difference = balance.theirs() - (known == null ? 0 : known);
            if (difference != 0) {
                var kind = known == null ? DifferenceClass.MISSING_WITH_US : DifferenceClass.BALANCE_DIFFERS;
                found.add(new Difference(
                        balance.line(), key, balance.accountNumber(), balance.theirs(), known, difference, kind));
            }
            if (balance.overdue() != null && balance.accountSeq() != 0) {
                addOverdue(found, balance, key, oursOverdue.getOrDefault(key, 0L));
            }
        }
        unnamed.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(
                        java.util.Comparator.comparingLong(Key::accountSeq).thenComparing(Key::resource)))
                .forEach(entry -> found.add(new Difference(
                        0,
                        entry.getKey(),
                        null,
                        null,
                        entry.getValue(),
                        -entry.getValue(),
                        DifferenceClass.MISSING_WITH_THEM)));
        return found;
    }

    private static void addOverdue(List<Difference> found, BalanceLines.Balance balance, Key key, long ours) {
        long difference = balance.overdue() - ours;
        if (difference != 0) {
            found.add(new Difference(
                    balance.line(),
                    key,
                    balance.accountNumber(),
                    balance.overdue(),
                    ours,
                    difference,
                    DifferenceClass.OVERDUE_DIFFERS));
        }
    }
}
