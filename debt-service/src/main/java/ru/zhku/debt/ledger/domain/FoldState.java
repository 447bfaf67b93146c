package ru.zhku.debt.ledger.domain;

import java.util.List;

/**
 * Where the fold of an account stands after its last fact: all that a fold of later facts needs. Facts of the last day
 * itself, earlier ones and refunds need the whole history.
 *
 * @param lastDay epoch day of the last fact
 * @param open charges with an unpaid rest, the oldest due first
 * @param advances money that has found no charge yet, in the order in which it came
 */
public record FoldState(int lastDay, List<OpenCharge> open, List<Advance> advances, MonthNets months) {
    public record OpenCharge(ChargeFact fact, long paid) {}

    /** {@code resource} 0 and {@code month} {@link PostingBatch#NONE} if the money names none. */
    public record Advance(long sourceId, int resource, int month, long rest) {}

    /** Whether these figures, of a day that is not before the last fact, are of the same facts. */
    public boolean agreesWith(AccountDebt debt) {
        long principal = 0;
        for (var charge : open) {
            principal += charge.fact().amount() - charge.paid();
        }
        long advance = 0;
        for (var money : advances) {
            advance += money.rest();
        }
        return principal == debt.principal() && advance == debt.advance();
    }
}
