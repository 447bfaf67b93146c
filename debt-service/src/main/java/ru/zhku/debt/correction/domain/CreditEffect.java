package ru.zhku.debt.correction.domain;

import java.util.Collection;
import java.util.Map;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.PaymentFact;

/** How much of posted credits sits on the very charges they are for: a back-dated payment may have driven them off. */
public final class CreditEffect {
    private CreditEffect() {}

    /** @param chargeOf the charge of each credit, by their numbers */
    public static long onTheirCharges(
            Collection<ChargeFact> charges, Collection<PaymentFact> payments, Map<Long, Long> chargeOf) {
        var sum = new long[1];
        new AccountFold(charges, payments, new FoldListener() {
                    @Override
                    public void allocated(int day, ChargeFact charge, long sourceId, long amount) {
                        Long own = chargeOf.get(sourceId);
                        if (own != null && own == charge.id()) {
                            sum[0] += amount;
                        }
                    }
                })
                .throughEnd();
        return sum[0];
    }
}
