package ru.zhku.debt.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;

/** Shows what a municipality has chosen, and writes down a further choice. */
@ApplicationScoped
class SettingDesk {
    private static final int LAST_YEAR = 2200;

    private final SettingStore store;
    private final BusinessClock clock;
    private final Caller caller;

    SettingDesk(SettingStore store, BusinessClock clock, Caller caller) {
        this.store = store;
        this.clock = clock;
        this.caller = caller;
    }

    SettingView of(String asked, LocalDate asOf) {
        var oktmo = oktmo(asked);
        return SettingView.of(oktmo, asOf, store.history(oktmo));
    }

    /** The first choice and a repeated one need no If-Match. */
    @Transactional
    SettingView put(String asked, String ifMatch, SettingRequest request) {
        var oktmo = oktmo(asked);
        request.setting();
        store.hold(oktmo);
        var present = of(oktmo, clock.today());
        if (!present.history().isEmpty()) {
            if (present.history().get(0).says(request)) {
                return present;
            }
            ETags.demand(ifMatch, present.version());
        }
        if (request.validFrom().isBefore(clock.today()) || request.validFrom().getYear() > LAST_YEAR) {
            throw Refusal.at("/validFrom", "setting-backdated", "today", clock.today());
        }
        store.insert(oktmo, request, caller.subject(), clock.now());
        return of(oktmo, clock.today());
    }

    /** The caller's own where none is named; another's is as good as not there. */
    private String oktmo(String asked) {
        var oktmo = asked == null ? caller.oktmo() : asked;
        if (!CheckDigits.isOktmo(oktmo)) {
            throw Refusal.at("oktmo", "oktmo-invalid", "oktmo", oktmo);
        }
        if (caller.oktmoScope() != null && !caller.oktmoScope().equals(oktmo)) {
            throw Refusal.of("not-found");
        }
        return oktmo;
    }
}
