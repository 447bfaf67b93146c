package ru.zhku.debt.liability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.AccessLog;
import ru.zhku.kit.security.Caller;

/** Who asks, about which account, and why he reads personal data. */
@ApplicationScoped
class LiabilityCallers {
    private static final int LONGEST_PURPOSE = 200;

    private final Accounts accounts;
    private final Suppliers suppliers;
    private final Caller caller;
    private final AccessLog accessLog;

    LiabilityCallers(Accounts accounts, Suppliers suppliers, Caller caller, AccessLog accessLog) {
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.caller = caller;
        this.accessLog = accessLog;
    }

    /** @throws Refusal {@code account-not-found} where there is none of the caller's */
    AccountRef account(UUID id) {
        return accounts.find(id)
                .filter(found -> suppliers.isCallers(found.supplierInn(), found.oktmo()))
                .orElseThrow(() -> Refusal.of("account-not-found", "id", id));
    }

    void logRead(UUID accountId, String purpose) {
        var reason = purpose == null || purpose.isBlank() ? "не указано" : purpose.replace("\0", "");
        accessLog.read(
                "account-debtors",
                accountId.toString(),
                reason.substring(0, Math.min(LONGEST_PURPOSE, reason.length())));
    }

    String name() {
        return caller.subject();
    }
}
