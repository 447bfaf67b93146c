package ru.zhku.debt.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.problem.Refusal;

/** Accounts as the caller may see them. */
@ApplicationScoped
class StrategyAccounts {
    private final Accounts accounts;
    private final Suppliers suppliers;

    StrategyAccounts(Accounts accounts, Suppliers suppliers) {
        this.accounts = accounts;
        this.suppliers = suppliers;
    }

    boolean sees(String supplierInn, String oktmo) {
        return suppliers.isCallers(supplierInn, oktmo);
    }

    /** @throws Refusal {@code account-not-found}, also for an account of another */
    AccountRef mine(String pointer, UUID id) {
        return accounts.find(id)
                .filter(found -> sees(found.supplierInn(), found.oktmo()))
                .orElseThrow(() -> pointer == null
                        ? Refusal.of("account-not-found", "id", id)
                        : Refusal.at(pointer, "account-not-found", "id", id));
    }
}
