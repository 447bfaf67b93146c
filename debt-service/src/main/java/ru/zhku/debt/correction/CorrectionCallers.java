package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.debt.supplier.domain.SupplierProfile;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;

/** Who asks, and which accounts are his to see. */
@ApplicationScoped
class CorrectionCallers {
    private final Accounts accounts;
    private final Suppliers suppliers;
    private final Caller caller;

    CorrectionCallers(Accounts accounts, Suppliers suppliers, Caller caller) {
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    /** @throws Refusal {@code account-not-found}, also for an account that is another's */
    AccountRef demandAccount(String pointer, UUID id) {
        return accounts.find(id)
                .filter(account -> sees(account.supplierInn(), account.oktmo()))
                .orElseThrow(() -> Refusal.at(pointer, "account-not-found", "id", id));
    }

    /** @throws Refusal {@code supplier-not-found}, also for another's */
    SupplierProfile demandSupplier(String inn) {
        return suppliers.demandForCaller(inn);
    }

    boolean sees(String supplierInn, String oktmo) {
        return suppliers.isCallers(supplierInn, oktmo);
    }

    Scope scope(String askedSupplier) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), askedSupplier);
    }

    String name() {
        return caller.subject();
    }
}
