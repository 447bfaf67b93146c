package ru.zhku.debt.correction.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.FoldedCharge;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/**
 * Credits that come into force on one day and pay exactly the charges they are for. By the rules a credit pays the
 * month and resource it names, the oldest due first, equally due ones together; whether that hits the very charges is
 * tried on the account's own fold: at the end of the day every other charge and the advances must be as before.
 */
public final class ExactCredit {
    /** Kopecks to be taken off a charge. */
    public record Share(long chargeId, long amount) {}

    private final Collection<ChargeFact> charges;
    private final Collection<PaymentFact> payments;
    private final int day;
    private final AccountFold before;
    private final Map<Long, FoldedCharge> byId = new LinkedHashMap<>();

    public ExactCredit(Collection<ChargeFact> charges, Collection<PaymentFact> payments, LocalDate day) {
        this.charges = charges;
        this.payments = payments;
        this.day = (int) day.toEpochDay();
        before = folded(charges);
        before.charges().forEach(charge -> byId.put(charge.fact().id(), charge));
    }

    /** Charges with an unpaid rest at the end of the day, the oldest due first. */
    public List<FoldedCharge> open() {
        return before.open();
    }

    /** @throws Refusal {@code write-off-charge-unknown} unless the charge is in force */
    public FoldedCharge charge(long id) {
        var charge = byId.get(id);
        if (charge == null) {
            throw Refusal.of("write-off-charge-unknown");
        }
        return charge;
    }

    /**
     * @return the credits, one for each share, in their order; their ids are made up
     * @throws Refusal where a share is more than is unpaid, or the credits would pay something else too
     */
    public List<ChargeFact> credits(List<Share> shares) {
        var credits = new ArrayList<ChargeFact>();
        var taken = new HashMap<Long, Long>();
        for (var share : shares) {
            var charge = charge(share.chargeId);
            if (share.amount > charge.outstanding()) {
                throw Refusal.of(
                        "write-off-exceeds",
                        "resource",
                        Resource.of(charge.fact().resource()).label(),
                        "month",
                        Months.toYearMonth(charge.fact().month()),
                        "amount",
                        Money.ofKopecks(share.amount),
                        "outstanding",
                        Money.ofKopecks(charge.outstanding()));
            }
            if (taken.put(share.chargeId, share.amount) != null) {
                throw Refusal.of("write-off-charge-twice");
            }
            credits.add(credit(charge.fact(), share.amount, credits.size()));
        }
        demandExact(credits, taken);
        return credits;
    }

    private ChargeFact credit(ChargeFact charge, long amount, int no) {
        return new ChargeFact(
                Integer.MAX_VALUE * (1L << 31) + no,
                charge.resource(),
                charge.month(),
                -amount,
                Math.max(day, charge.inForceOn()),
                charge.dueOn(),
                charge.documentNumber());
    }

    private void demandExact(List<ChargeFact> credits, Map<Long, Long> taken) {
        var all = new ArrayList<>(charges);
        all.addAll(credits);
        var after = folded(all);
        for (var charge : after.charges()) {
            var fact = charge.fact();
            long expected = byId.get(fact.id()).outstanding() - taken.getOrDefault(fact.id(), 0L);
            if (charge.outstanding() != expected) {
                throw Refusal.of(
                        "write-off-not-exact",
                        "resource",
                        Resource.of(fact.resource()).label(),
                        "month",
                        Months.toYearMonth(fact.month()),
                        "due",
                        LocalDate.ofEpochDay(fact.dueOn()));
            }
        }
    }

    private AccountFold folded(Collection<ChargeFact> lines) {
        var fold = new AccountFold(lines, payments, FoldListener.SILENT);
        if (!fold.through(day)) {
            throw new IllegalStateException("a posted refund exceeds what is paid on its day");
        }
        return fold;
    }
}
