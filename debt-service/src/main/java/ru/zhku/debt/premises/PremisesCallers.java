package ru.zhku.debt.premises;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;

/** Who asks, and whose stock is his to see. */
@ApplicationScoped
class PremisesCallers {
    private final Caller caller;

    PremisesCallers(Caller caller) {
        this.caller = caller;
    }

    /** The caller's municipality; null for those who see all. */
    String scope() {
        return caller.seesAllMunicipalities() ? null : caller.oktmo();
    }

    boolean sees(String oktmo) {
        return scope() == null || scope().equals(oktmo);
    }

    /**
     * The municipality of a request that concerns exactly one.
     *
     * @throws Refusal {@code not-found} for another's
     */
    String municipality(String asked) {
        var oktmo = asked == null ? caller.oktmo() : asked;
        if (!sees(oktmo)) {
            throw Refusal.of("not-found");
        }
        return oktmo;
    }

    String name() {
        return caller.subject();
    }
}
