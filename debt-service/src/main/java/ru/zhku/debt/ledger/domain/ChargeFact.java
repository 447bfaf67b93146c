package ru.zhku.debt.ledger.domain;

import java.util.Comparator;
import ru.zhku.debt.account.domain.Resource;

/**
 * A line of a CHARGES register; a negative amount is a credit. Days are epoch days, the month counts from year 0.
 *
 * @param id grows with register and line within an account
 */
public record ChargeFact(
        long id, int resource, int month, long amount, int inForceOn, int dueOn, String documentNumber) {
    private static final int[] ALPHABETICAL = alphabetical();

    /** Charges of one due date, where remainders are equal; credits of one day. */
    static final Comparator<ChargeFact> BY_RESOURCE = (a, b) -> {
        int order = Integer.compare(ALPHABETICAL[a.resource], ALPHABETICAL[b.resource]);
        if (order == 0) {
            order = CodePoints.compare(a.documentNumber, b.documentNumber);
        }
        if (order == 0) {
            order = Long.compare(a.amount, b.amount);
        }
        return order != 0 ? order : Long.compare(a.id, b.id);
    };

    static final Comparator<ChargeFact> BY_DUE =
            Comparator.comparingInt(ChargeFact::dueOn).thenComparing(BY_RESOURCE);

    static final Comparator<ChargeFact> BY_DAY =
            Comparator.comparingInt(ChargeFact::inForceOn).thenComparing(BY_RESOURCE);

    public ChargeFact(long id, int resource, int month, long amount, int dueOn, String documentNumber) {
        this(id, resource, month, amount, Months.inForceOn(month), dueOn, documentNumber);
    }

    /** The same line with another due date. */
    public ChargeFact withDueOn(int otherDueOn) {
        return new ChargeFact(id, resource, month, amount, inForceOn, otherDueOn, documentNumber);
    }

    public boolean isCredit() {
        return amount < 0;
    }

    private static int[] alphabetical() {
        var codes = Resource.values();
        var ranks = new int[codes.length + 1];
        for (var code : codes) {
            for (var other : codes) {
                if (other.name().compareTo(code.name()) < 0) {
                    ranks[code.number()]++;
                }
            }
        }
        return ranks;
    }
}
