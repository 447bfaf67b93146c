package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import ru.zhku.debt.intake.Register.Totals;
import ru.zhku.debt.intake.domain.BalanceComparison;
import ru.zhku.debt.intake.domain.BalanceLines;

/** Compares a supplier's balances with the ledger, within what the sender may see; posts nothing. */
@ApplicationScoped
class BalancePosting {
    private final BalanceStore store;
    private final RegisterBooks books;

    BalancePosting(BalanceStore store, RegisterBooks books) {
        this.store = store;
        this.books = books;
    }

    void post(Register register, BalanceLines lines) {
        if (!books.open(register)) {
            return;
        }
        if (lines.asOf() != null) {
            var ours = store.ours(register.supplierInn(), register.senderOktmo(), lines.asOf());
            var overdue = lines.namesOverdue()
                    ? store.overdue(register.supplierInn(), register.senderOktmo(), lines.asOf())
                    : Map.<BalanceComparison.Key, Long>of();
            store.insert(register.id(), BalanceComparison.differences(lines.balances(), ours, overdue));
        }
        var totals = new Totals(lines.total(), 0, 0, lines.defects().size(), lines.sum(), 0, null, null);
        books.close(register, totals, lines.defects(), lines.quarantine());
    }
}
