package ru.zhku.litigation.candidate.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.law.domain.LawNumbers;

/**
 * Whether a debt that was worked on and closed calls for work again while the account stays over the threshold. What
 * the closed candidate settled (the price of its case, or the debt on the day a lawyer closed it) is not asked for
 * twice: only what has come on top is fresh. It calls for work by the same measure as a first debt, more than three
 * monthly charges, of which a claimant has the part that his share has in the account's overdue debt.
 *
 * @param share what is overdue to the claimant
 * @param settled what of it the closed candidate dealt with
 * @param overdue what is overdue on the account, to all claimants
 * @param monthlyCharge the account's average monthly charge
 */
public record FreshDebt(Money share, Money settled, Money overdue, Money monthlyCharge) {

    /** Exact: fresh / months > monthly charge × share / overdue, multiplied out. */
    public boolean callsForWork(LocalDate day, LawNumbers law) {
        var fresh = share.minus(settled);
        if (!fresh.isPositive()) {
            return false;
        }
        var months = law.get("THRESHOLD_MONTHS", "", day).value();
        return product(fresh, overdue).compareTo(months.multiply(product(monthlyCharge, share))) > 0;
    }

    private static BigDecimal product(Money one, Money other) {
        return BigDecimal.valueOf(one.kopecks()).multiply(BigDecimal.valueOf(other.kopecks()));
    }
}
