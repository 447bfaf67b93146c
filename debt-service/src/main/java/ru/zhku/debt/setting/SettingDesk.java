package ru.zhku.debt.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.debt.setting.domain.SettingActKind;
import ru.zhku.debt.setting.domain.SettingState;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** How what a municipality chooses changes: one person proposes, another one approves, nobody edits. */
@ApplicationScoped
class SettingDesk {
    private static final int LAST_YEAR = 2200;

    private final SettingStore store;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    SettingDesk(SettingStore store, Idempotency idempotency, BusinessClock clock, Caller caller) {
        this.store = store;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    SettingView of(String asked, LocalDate asOf) {
        var oktmo = oktmo(asked);
        var inForce = store.inForce(oktmo, asOf).orElseGet(SettingView.Row::shipped);
        return SettingView.of(oktmo, asOf, inForce, store.history(oktmo));
    }

    SettingView.Row one(UUID id) {
        return mine(id).row();
    }

    private SettingStore.Owned mine(UUID id) {
        return store.find(id).filter(found -> sees(found.oktmo())).orElseThrow(() -> Refusal.of("not-found"));
    }

    /** Proposes. The first choice, and the last one repeated, need no If-Match. */
    @Transactional
    SettingView put(String asked, String ifMatch, SettingRequest request) {
        var oktmo = oktmo(asked);
        request.setting();
        store.hold(oktmo);
        var present = of(oktmo, clock.today());
        if (!present.history().isEmpty()) {
            var last = present.history().get(0);
            if (last.state() != SettingState.REJECTED && last.says(request)) {
                return present;
            }
            ETags.demand(ifMatch, present.version());
        }
        if (request.validFrom().isBefore(clock.today()) || request.validFrom().getYear() > LAST_YEAR) {
            throw Refusal.at("/validFrom", "setting-backdated", "today", clock.today());
        }
        store.insert(Ids.next(), oktmo, request, caller.subject(), clock.now());
        return of(oktmo, clock.today());
    }

    @Transactional
    SettingView.Row act(UUID id, String ifMatch, String key, SettingActRequest request) {
        return idempotency.once(key, request, SettingView.Row.class, () -> decide(id, ifMatch, request));
    }

    private SettingView.Row decide(UUID id, String ifMatch, SettingActRequest request) {
        store.hold(mine(id).oktmo());
        var proposal = one(id);
        ETags.demand(ifMatch, proposal.revision());
        if (proposal.state() != SettingState.PROPOSED) {
            throw Refusal.of("setting-decided", "state", proposal.state().label());
        }
        boolean approve = request.kind() == SettingActKind.APPROVE;
        if (approve) {
            demandApprovable(proposal);
        } else if (request.reason() == null || request.reason().isBlank()) {
            throw Refusal.at("/reason", "setting-reason-missing");
        }
        var state = approve ? SettingState.APPROVED : SettingState.REJECTED;
        var reason = request.reason() == null ? null : request.reason().strip();
        if (store.decide(id, state, caller.subject(), clock.now(), reason) == 0) {
            throw Refusal.of("etag-stale");
        }
        return one(id);
    }

    /** By another person, and never for days that are over: what was said on them stays. */
    private void demandApprovable(SettingView.Row proposal) {
        if (proposal.enteredBy().equals(caller.subject())) {
            throw Refusal.of("setting-own");
        }
        if (proposal.validFrom().isBefore(clock.today())) {
            throw Refusal.of("setting-late", "validFrom", proposal.validFrom(), "today", clock.today());
        }
    }

    /** The caller's own where none is named; another's is as good as not there. */
    private String oktmo(String asked) {
        var oktmo = asked == null ? caller.oktmo() : asked;
        if (!CheckDigits.isOktmo(oktmo)) {
            throw Refusal.at("oktmo", "oktmo-invalid", "oktmo", oktmo);
        }
        if (!sees(oktmo)) {
            throw Refusal.of("not-found");
        }
        return oktmo;
    }

    private boolean sees(String oktmo) {
        return caller.oktmoScope() == null || caller.oktmoScope().equals(oktmo);
    }
}
