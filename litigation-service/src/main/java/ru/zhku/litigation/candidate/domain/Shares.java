package ru.zhku.litigation.candidate.domain;

import java.util.ArrayList;
import java.util.List;
import ru.zhku.kit.money.Money;

/**
 * Whose the overdue debt of one account is. A social tenant owes the rent to the municipality and the utilities to
 * the supplier, two claims on two tracks; an empty municipal flat has no debtor to sue; all else is the supplier's.
 */
public record Shares(Money municipality, Money supplier) {

    public static Shares of(Tenure tenure, Money overdue, Money rentOverdue) {
        return switch (tenure) {
            case MUNICIPAL_VACANT -> new Shares(Money.ZERO, Money.ZERO);
            case SOCIAL_TENANT -> {
                var rent = rentOverdue.compareTo(overdue) > 0 ? overdue : rentOverdue;
                yield new Shares(rent, overdue.minus(rent));
            }
            default -> new Shares(Money.ZERO, overdue);
        };
    }

    public Money of(Claimant claimant) {
        return claimant == Claimant.MUNICIPALITY ? municipality : supplier;
    }

    /** Those who have something to claim. */
    public List<Claimant> claimants() {
        var found = new ArrayList<Claimant>();
        for (var claimant : Claimant.values()) {
            if (of(claimant).isPositive()) {
                found.add(claimant);
            }
        }
        return found;
    }
}
