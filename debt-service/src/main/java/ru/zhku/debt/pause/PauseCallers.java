package ru.zhku.debt.pause;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.debt.pause.domain.PauseKind;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;

/** Who asks, and what he may do with pauses. */
@ApplicationScoped
class PauseCallers {
    private final Suppliers suppliers;
    private final Caller caller;

    PauseCallers(Suppliers suppliers, Caller caller) {
        this.suppliers = suppliers;
        this.caller = caller;
    }

    boolean sees(String supplierInn, String oktmo) {
        return suppliers.isCallers(supplierInn, oktmo);
    }

    /** A clerk of receptions and the other services know of support only. */
    void demandMayPause(PauseKind kind) {
        boolean any = caller.has(Roles.DEBT_ANALYST) || caller.has(Roles.ADMIN);
        if (!any && kind != PauseKind.SUPPORT_PENDING) {
            throw Refusal.of("pause-kind-forbidden", "kind", kind.label());
        }
    }

    String name() {
        return caller.subject();
    }
}
