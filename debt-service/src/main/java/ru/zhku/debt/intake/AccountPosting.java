package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.intake.Register.Totals;
import ru.zhku.debt.intake.domain.AccountLines;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.kit.time.BusinessClock;

/** Writes accounts; charges of an account whose class has changed are booked anew in the same transaction. */
@ApplicationScoped
class AccountPosting {
    private final Accounts accounts;
    private final Ledger ledger;
    private final RegisterBooks books;
    private final BusinessClock clock;

    AccountPosting(Accounts accounts, Ledger ledger, RegisterBooks books, BusinessClock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.books = books;
        this.clock = clock;
    }

    void post(Register register, AccountLines lines) {
        if (!books.open(register)) {
            return;
        }
        write(register, lines);
        var totals = new Totals(
                lines.total(),
                lines.lines().size(),
                lines.duplicates(),
                lines.defects().size(),
                0,
                0,
                null,
                null);
        books.close(register, totals, lines.defects(), lines.quarantine());
    }

    void write(Register register, AccountLines lines) {
        var changes = accounts.changes(register.supplierInn(), register.oktmo(), lines.lines());
        var today = clock.today();
        var reclassification = changes.reclassified().isEmpty() ? null : ledger.reclassify(changes.reclassified());
        accounts.apply(changes, register.supplierInn(), register.oktmo(), register.id(), today);
        if (reclassification != null) {
            reclassification.finish();
        }
    }
}
