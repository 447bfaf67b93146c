package ru.zhku.debt.institution;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;

/** Who asks, and for which municipality. */
@ApplicationScoped
class InstitutionCallers {
    private final Caller caller;

    InstitutionCallers(Caller caller) {
        this.caller = caller;
    }

    boolean sees(String oktmo) {
        return caller.oktmoScope() == null || caller.oktmoScope().equals(oktmo);
    }

    /** Null for those who see all. */
    String scope() {
        return caller.oktmoScope();
    }

    String home() {
        return caller.oktmo();
    }

    String name() {
        return caller.subject();
    }

    /** The municipality of a new institution: the caller's own, any for those who see all. */
    String founder(String asked) {
        var oktmo = asked == null ? caller.oktmo() : asked;
        if (!CheckDigits.isOktmo(oktmo)) {
            throw Refusal.at("/oktmo", "oktmo-invalid", "oktmo", oktmo);
        }
        if (!sees(oktmo)) {
            throw Refusal.of("forbidden");
        }
        return oktmo;
    }
}
