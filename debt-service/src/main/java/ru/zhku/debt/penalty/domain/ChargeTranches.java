package ru.zhku.debt.penalty.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.FoldedCharge;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.kit.problem.Refusal;

/**
 * Listens to the fold of an account and cuts its charges into tranches. A charge is late through the day on which the
 * money came (an advance: before it found the charge). A credit pays on the day it comes into force. What a refund
 * re-opens was never paid: it takes back what was allocated last.
 */
public final class ChargeTranches implements FoldListener {
    private final int most;
    private final Map<Long, List<Tranche>> paid = new HashMap<>();
    private final Map<Long, LocalDate> receivedOn = new HashMap<>();
    private int count;

    /** @param most refuse {@code penalty-too-large} beyond so many tranches */
    public ChargeTranches(int most) {
        this.most = most;
    }

    @Override
    public void credited(ChargeFact credit) {
        receivedOn.put(credit.id(), LocalDate.ofEpochDay(credit.inForceOn()));
    }

    @Override
    public void received(PaymentFact paymentOrRefund) {
        receivedOn.put(paymentOrRefund.id(), LocalDate.ofEpochDay(paymentOrRefund.paidOn()));
    }

    @Override
    public void allocated(int day, ChargeFact charge, long sourceId, long amount) {
        var tranches = paid.computeIfAbsent(charge.id(), id -> new ArrayList<>(1));
        if (amount < 0) {
            takeBack(tranches, -amount);
            return;
        }
        tranches.add(new Tranche(amount, receivedOn.get(sourceId)));
        if (++count > most) {
            throw Refusal.of("penalty-too-large", "most", most);
        }
    }

    private static void takeBack(List<Tranche> tranches, long amount) {
        for (long left = amount; left > 0; ) {
            var last = tranches.remove(tranches.size() - 1);
            if (last.principal() > left) {
                tranches.add(new Tranche(last.principal() - left, last.lateThrough()));
            }
            left -= last.principal();
        }
    }

    /** The tranches of a charge after the fold through {@code asOf}. */
    public List<Tranche> of(FoldedCharge charge, LocalDate asOf) {
        var tranches = new ArrayList<>(paid.getOrDefault(charge.fact().id(), List.of()));
        if (charge.outstanding() > 0) {
            tranches.add(new Tranche(charge.outstanding(), asOf));
        }
        return tranches;
    }
}
