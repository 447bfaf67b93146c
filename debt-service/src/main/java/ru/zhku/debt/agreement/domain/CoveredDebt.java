package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/**
 * The baseline of an agreement: which charges it covers and how much of each, oldest due first. It is fixed when the
 * agreement is entered; whatever is paid of these charges afterwards, back-dated or not, counts as paid under it.
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
     * The oldest part of the debt, of exactly this sum.
     *
     * @throws Refusal {@code agreement-exceeds-debt}
     */
    public static List<CoveredCharge> oldest(List<CoveredCharge> debt, long amount) {
        if (amount > sum(debt)) {
            throw Refusal.at("/amount", "agreement-exceeds-debt", "debt", rubles(sum(debt)), "amount", rubles(amount));
        }
        var covered = new ArrayList<CoveredCharge>();
        long left = amount;
        for (var charge : debt) {
            long part = Math.min(left, charge.outstanding());
            if (part > 0) {
                covered.add(new CoveredCharge(charge.chargeId(), charge.outstanding(), part));
            }
            left -= part;
        }
        return covered;
    }

    private static String rubles(long kopecks) {
        return Money.ofKopecks(kopecks).toString();
    }
}
