package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.intake.domain.OnDefect;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;

/** Who may send and see which register; another's is as good as not there. */
@ApplicationScoped
class RegisterAccess {
    private final RegisterStore store;
    private final Suppliers suppliers;
    private final Caller caller;

    RegisterAccess(RegisterStore store, Suppliers suppliers, Caller caller) {
        this.store = store;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    Register demand(UUID id) {
        return store.find(id)
                .filter(register -> suppliers.isCallers(register.supplierInn(), register.oktmo()))
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    Uploads.Envelope envelope(UploadParams params) {
        if (params.supplierInn == null || params.kind == null) {
            var missing = params.supplierInn == null ? "supplierInn" : "kind";
            throw Refusal.at(missing, "register-kind-required");
        }
        if (params.controlSum != null && params.kind == RegisterKind.ACCOUNTS) {
            throw Refusal.at("controlSum", "register-control-sum");
        }
        var file = MediaTypes.fileOf(params.contentType, params.contentEncoding, params.format);
        if (file.format().isBanks() && params.kind != RegisterKind.PAYMENTS) {
            throw Refusal.at("format", "register-format-kind", "format", file.format(), "kind", params.kind);
        }
        return new Uploads.Envelope(
                suppliers.demandForCaller(params.supplierInn),
                params.kind,
                file,
                params.onDefect == null ? OnDefect.QUARANTINE : params.onDefect,
                params.controlCount,
                params.controlSum == null ? null : params.controlSum.kopecks(),
                caller.oktmoScope());
    }

    RegisterQuery.Filter filter(String supplierInn, String kind, List<String> statuses) {
        return new RegisterQuery.Filter(supplierInn, caller.supplierScope(), caller.oktmoScope(), kind, statuses);
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
    }
}
