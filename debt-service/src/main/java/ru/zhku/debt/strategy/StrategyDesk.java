package ru.zhku.debt.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.strategy.domain.StrategyActKind;
import ru.zhku.debt.strategy.domain.StrategyBook;
import ru.zhku.debt.strategy.domain.StrategyState;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** How strategies change: one person proposes, another one approves, nobody edits. */
@ApplicationScoped
class StrategyDesk {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final StrategyStore store;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    StrategyDesk(StrategyStore store, Idempotency idempotency, BusinessClock clock, Caller caller) {
        this.store = store;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    /** Everybody sees the default ones; those of a municipality are seen there only. */
    StrategyView one(UUID id) {
        return store.find(id)
                .filter(found -> sees(found.oktmo()))
                .map(found -> withForce(store.book(), found))
                .orElseThrow(() -> Refusal.of("strategy-not-found", "id", id));
    }

    List<StrategyView> page(String oktmo, StrategyState state, UUID after, int limit) {
        var book = store.book();
        return store.page(caller.oktmoScope(), oktmo, state, after, limit).stream()
                .map(found -> withForce(book, found))
                .toList();
    }

    private boolean sees(String oktmo) {
        return oktmo == null
                || caller.oktmoScope() == null
                || caller.oktmoScope().equals(oktmo);
    }

    private StrategyView withForce(StrategyBook book, StrategyView view) {
        boolean holds = book.inForce(view.oktmo(), clock.today())
                .filter(ref -> ref.id().equals(view.id()))
                .isPresent();
        return view.inForce(holds);
    }

    @Transactional
    StrategyView propose(String key, StrategyRequest request) {
        return idempotency.once(key, request, StrategyView.class, () -> {
            demandMayDecide(request.oktmo());
            demandDays(request);
            StrategyRules.policy(request.rules());
            var id = Ids.next();
            store.insert(id, request, caller.subject(), clock.now());
            return one(id);
        });
    }

    /** What holds everywhere is decided by those who see every municipality. */
    private void demandMayDecide(String oktmo) {
        if (oktmo == null && caller.oktmoScope() != null) {
            throw Refusal.at("/oktmo", "strategy-default-forbidden", "oktmo", caller.oktmoScope());
        }
        if (!sees(oktmo)) {
            throw Refusal.at("/oktmo", "strategy-oktmo-foreign", "oktmo", caller.oktmoScope());
        }
    }

    private static void demandDays(StrategyRequest request) {
        if (request.validFrom().getYear() < FIRST_YEAR || request.validFrom().getYear() > LAST_YEAR) {
            throw Refusal.at("/validFrom", "strategy-days", "reason", "первый день должен быть с 2000 по 2200 год");
        }
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw Refusal.at("/validTo", "strategy-days", "reason", "последний день раньше первого");
        }
        if (request.validTo() != null && request.validTo().getYear() > LAST_YEAR) {
            throw Refusal.at("/validTo", "strategy-days", "reason", "последний день должен быть не позже 2200 года");
        }
    }

    @Transactional
    StrategyView act(UUID id, String ifMatch, String key, StrategyActRequest request) {
        return idempotency.once(key, request, StrategyView.class, () -> decide(id, ifMatch, request));
    }

    private StrategyView decide(UUID id, String ifMatch, StrategyActRequest request) {
        var strategy = one(id);
        ETags.demand(ifMatch, strategy.revision());
        demandMayDecide(strategy.oktmo());
        if (strategy.state() != StrategyState.PROPOSED) {
            throw Refusal.of("strategy-decided", "state", strategy.state().label());
        }
        boolean approve = request.kind() == StrategyActKind.APPROVE;
        if (approve) {
            demandApprovable(strategy);
        } else if (request.reason() == null || request.reason().isBlank()) {
            throw Refusal.at("/reason", "strategy-reason-missing");
        }
        var state = approve ? StrategyState.APPROVED : StrategyState.REJECTED;
        var reason = request.reason() == null ? null : request.reason().strip();
        if (store.decide(id, strategy.revision(), state, caller.subject(), clock.now(), reason) == 0) {
            throw Refusal.of("etag-stale");
        }
        return one(id);
    }

    /** By another person, and never for days that are over: what was said on them stays. */
    private void demandApprovable(StrategyView strategy) {
        if (strategy.proposedBy().equals(caller.subject())) {
            throw Refusal.of("strategy-own");
        }
        if (strategy.validFrom().isBefore(clock.today())) {
            throw Refusal.of("strategy-backdated", "validFrom", strategy.validFrom(), "today", clock.today());
        }
    }
}
