package ru.zhku.debt.agreement.domain;

import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.ledger.domain.Shares;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/**
 * The baseline of an agreement, fixed when it is entered: what was unpaid of each charge, and how much of that the
 * agreement covers. The oldest due is covered first; charges of one due date share what is left of the sum in proportion
 * to what is unpaid, as a payment of that sum would (rule 1 of allocation).
 *
 * <p>An agreement over a part of the debt promises a sum out of the debt that is there, not certain bills (ГК РФ 421).
 * So whatever is paid of that debt afterwards counts towards the sum, wherever the ledger lets it go: the overdue charges
 * beyond the sum are kept in the baseline with nothing covered. Charges that fall due later and are not covered are not
 * part of it.
 */
public final class CoveredDebt {
    private CoveredDebt() {}

    /**
     * What may be restructured on a day, at its end: the debt that is overdue; with current charges also what is
     * charged but not due yet.
     */
    public static List<CoveredCharge> of(List<ChargeCourse> account, LocalDate on, boolean withCurrent) {
        return account.stream()
                .filter(charge -> withCurrent || charge.dueOn().isBefore(on))
                .filter(charge -> charge.outstandingOn(on) > 0)
                .sorted(Comparator.comparing(ChargeCourse::dueOn).thenComparing(ChargeCourse::id))
                .map(charge -> new CoveredCharge(charge.id(), charge.outstandingOn(on), charge.outstandingOn(on)))
                .toList();
    }

    public static long sum(List<CoveredCharge> charges) {
        return charges.stream().mapToLong(CoveredCharge::covered).sum();
    }

    /**
     * The baseline of an agreement over this sum: what it covers of the debt of that day, and the overdue charges of
     * which it covers nothing.
     *
     * @throws Refusal {@code agreement-exceeds-debt}
     */
    public static List<CoveredCharge> part(List<ChargeCourse> account, LocalDate on, boolean withCurrent, long amount) {
        var debt = of(account, on, withCurrent);
        if (amount > sum(debt)) {
            throw Refusal.at("/amount", "agreement-exceeds-debt", "debt", rubles(sum(debt)), "amount", rubles(amount));
        }
        var dueOn = account.stream().collect(Collectors.toMap(ChargeCourse::id, ChargeCourse::dueOn));
        var byDue = debt.stream()
                .collect(Collectors.groupingBy(charge -> dueOn.get(charge.chargeId()), TreeMap::new, toList()));
        var baseline = new ArrayList<CoveredCharge>();
        long left = amount;
        for (var sameDue : byDue.entrySet()) {
            boolean overdue = sameDue.getKey().isBefore(on);
            var parts = share(sameDue.getValue(), Math.min(left, sum(sameDue.getValue())));
            parts.stream().filter(part -> overdue || part.covered() > 0).forEach(baseline::add);
            left -= sum(parts);
        }
        return baseline;
    }

    private static List<CoveredCharge> share(List<CoveredCharge> sameDue, long amount) {
        var shares = Shares.split(
                amount, sameDue.stream().mapToLong(CoveredCharge::outstanding).toArray());
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new CoveredCharge(
                        sameDue.get(i).chargeId(), sameDue.get(i).outstanding(), shares[i]))
                .toList();
    }

    private static String rubles(long kopecks) {
        return Money.ofKopecks(kopecks).toString();
    }
}
