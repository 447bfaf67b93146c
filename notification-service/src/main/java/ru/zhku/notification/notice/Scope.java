package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.security.Caller;

/** The municipality that the caller may see. */
@ApplicationScoped
class Scope {
    private final Caller caller;

    Scope(Caller caller) {
        this.caller = caller;
    }

    /** Null for those who see every municipality. */
    String oktmo() {
        return caller.seesAllMunicipalities() ? null : caller.oktmo();
    }

    String subject() {
        return caller.subject();
    }
}
