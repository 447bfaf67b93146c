package ru.zhku.debt.liability.domain;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who owes what of an account's unpaid charges.
 *
 * <p>The obligation to pay arises and ends with the right (ЖК 153), so a charge belongs to each day of its service month
 * alike: those who answer on a day owe that day's part. What is unpaid of a charge is owed in the same proportion, since
 * a payment names no debtor. Kopecks that do not divide go to the largest remainders, so the parts of a charge add up to
 * what is unpaid of it.
 *
 * <p>Unpaid contributions to capital repair pass to the new owner, unless the former one is a public body (ЖК 158 ч. 3):
 * their days before such a change count as its day.
 */
public final class LiabilitySplit {
    private final Terms terms;
    private final List<PayerChange> changes;
    private final Map<YearMonth, SortedMap<LiableUnit, Share>> byMonth = new HashMap<>();
    private final Map<YearMonth, SortedMap<LiableUnit, Share>> capitalRepair = new HashMap<>();

    /** @param changes of the payer up to the day asked about */
    public LiabilitySplit(Terms terms, List<PayerChange> changes) {
        this.terms = terms;
        this.changes =
                changes.stream().sorted(Comparator.comparing(PayerChange::on)).toList();
    }

    /** The parts of all charges by who owes them; units that owe nothing are left out. */
    public SortedMap<LiableUnit, List<OwedPart>> split(List<OwedCharge> charges) {
        var parts = new TreeMap<LiableUnit, List<OwedPart>>();
        for (var charge : charges) {
            var shares = sharesOf(charge);
            var amounts = divide(charge.outstanding(), List.copyOf(shares.values()));
            int i = 0;
            for (var share : shares.entrySet()) {
                long amount = amounts[i++];
                if (amount > 0) {
                    parts.computeIfAbsent(share.getKey(), unit -> new ArrayList<>())
                            .add(new OwedPart(charge, share.getValue(), amount));
                }
            }
        }
        return parts;
    }

    private SortedMap<LiableUnit, Share> sharesOf(OwedCharge charge) {
        var known = charge.capitalRepair() ? capitalRepair : byMonth;
        return known.computeIfAbsent(charge.serviceMonth(), month -> shares(month, charge.capitalRepair()));
    }

    private SortedMap<LiableUnit, Share> shares(YearMonth month, boolean passesOn) {
        var sums = new TreeMap<LiableUnit, Share>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            var date = month.atDay(day);
            terms.units(passesOn ? passedOn(date) : date)
                    .forEach((unit, share) -> sums.merge(unit, share, Share::plus));
        }
        sums.replaceAll((unit, sum) -> sum.over(month.lengthOfMonth()));
        return sums;
    }

    /** From owner to owner, until one who got the dwelling from a public body, which keeps its own debt. */
    private LocalDate passedOn(LocalDate day) {
        var owedOn = day;
        for (var change : changes) {
            if (change.on().isAfter(owedOn)) {
                if (!change.ground().passesCapitalRepair()) {
                    return owedOn;
                }
                owedOn = change.on();
            }
        }
        return owedOn;
    }

    /** Whole kopecks in proportion; odd ones to the largest remainders, equal ones to the earlier share. */
    static long[] divide(long amount, List<Share> shares) {
        var amounts = new long[shares.size()];
        var remainders = new ArrayList<Share>();
        long left = amount;
        for (int i = 0; i < amounts.length; i++) {
            var share = shares.get(i);
            var parts = BigInteger.valueOf(amount).multiply(share.numerator()).divideAndRemainder(share.denominator());
            amounts[i] = parts[0].longValueExact();
            remainders.add(new Share(parts[1], share.denominator()));
            left -= amounts[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < amounts.length; i++) {
                if (remainders.get(i).compareTo(remainders.get(largest)) > 0) {
                    largest = i;
                }
            }
            amounts[largest]++;
            remainders.set(largest, Share.NONE);
        }
        return amounts;
    }
}
