package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;

/** Who asks, and which accounts are his to see. */
@ApplicationScoped
class AgreementCallers {
    private final Accounts accounts;
    private final Suppliers suppliers;
    private final Caller caller;

    AgreementCallers(Accounts accounts, Suppliers suppliers, Caller caller) {
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    /** @throws Refusal {@code account-not-found}, also for an account that is another's */
    AccountRef demandAccount(UUID id) {
        return accounts.find(id)
                .filter(this::sees)
                .orElseThrow(() -> Refusal.at("/accountId", "account-not-found", "id", id));
    }

    boolean sees(AccountRef account) {
        return suppliers.isCallers(account.supplierInn(), account.oktmo());
    }

    Scope scope(String askedSupplier) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), askedSupplier);
    }

    String name() {
        return caller.subject();
    }
}
