package ru.zhku.debt.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.debt.strategy.domain.OverrideKind;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Writes down and ends what is decided for one debtor otherwise than the strategy. */
@ApplicationScoped
class OverrideDesk {
    private static final int LAST_YEAR = 2200;

    private final OverrideStore store;
    private final StrategyAccounts accounts;
    private final Strategies strategies;
    private final StrategyStore rules;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    OverrideDesk(
            OverrideStore store,
            StrategyAccounts accounts,
            Strategies strategies,
            StrategyStore rules,
            Idempotency idempotency,
            BusinessClock clock,
            Caller caller) {
        this.store = store;
        this.accounts = accounts;
        this.strategies = strategies;
        this.rules = rules;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    /** @throws Refusal {@code override-not-found} where there is none of the caller's */
    OverrideView mine(UUID id) {
        return store.find(id, clock.today())
                .filter(found -> accounts.sees(found.supplierInn(), found.oktmo()))
                .orElseThrow(() -> Refusal.of("override-not-found", "id", id));
    }

    List<OverrideView> page(OverrideSearch search, UUID after, int limit) {
        var scope = Scope.of(caller.oktmoScope(), caller.supplierScope(), search.supplierInn);
        return store.page(search, scope, clock.today(), after, limit);
    }

    @Transactional
    OverrideView enter(String key, OverrideRequest request) {
        return idempotency.once(key, request, OverrideView.class, () -> {
            var account = accounts.mine("/accountId", request.accountId());
            request.demandFields();
            demandDays(request);
            demandKnown(account, request);
            var id = Ids.next();
            store.insert(id, account.seq(), request, caller.subject(), clock.now());
            return mine(id);
        });
    }

    /** What was said on past days stays. */
    private void demandDays(OverrideRequest request) {
        var today = clock.today();
        if (request.from().isBefore(today) || request.from().getYear() > LAST_YEAR) {
            throw Refusal.at("/from", "override-days", "reason", "первый день — с " + today + " по 2200 год");
        }
        if (request.until() != null && request.until().isBefore(request.from())) {
            throw Refusal.at("/until", "override-days", "reason", "последний день раньше первого");
        }
        if (request.until() != null && request.until().getYear() > LAST_YEAR) {
            throw Refusal.at("/until", "override-days", "reason", "последний день должен быть не позже 2200 года");
        }
    }

    private void demandKnown(AccountRef account, OverrideRequest request) {
        var ref = strategies.inForce(account.oktmo(), request.from());
        var policy = rules.policy(ref.id());
        boolean stage = request.kind() == OverrideKind.STAGE && !policy.knows(request.stage());
        boolean action = request.kind() == OverrideKind.ACTION
                && (request.action() == NextAction.WAIT || !policy.knows(request.action()));
        if (stage || action) {
            throw Refusal.at(
                    stage ? "/stage" : "/action",
                    "override-unknown",
                    "asked",
                    stage ? request.stage().name() : request.action().name(),
                    "strategy",
                    ref.id());
        }
    }

    @Transactional
    OverrideView act(UUID id, String ifMatch, String key, OverrideActRequest request) {
        return idempotency.once(key, request, OverrideView.class, () -> {
            var override = mine(id);
            ETags.demand(ifMatch, override.version());
            if (override.end() != null) {
                throw Refusal.of("override-ended", "on", override.end().on());
            }
            var on = endDay(override, request);
            var account = accounts.mine("/accountId", override.accountId());
            var reason = request.reason().strip();
            if (store.end(id, account.seq(), on, reason, caller.subject(), clock.now()) == 0) {
                throw Refusal.of("etag-stale");
            }
            return mine(id);
        });
    }

    private LocalDate endDay(OverrideView override, OverrideActRequest request) {
        var today = clock.today();
        var first = override.from().isAfter(today) ? override.from() : today;
        var on = request.on() == null ? first : request.on();
        boolean late = override.until() != null ? on.isAfter(override.until()) : on.getYear() > LAST_YEAR;
        if (on.isBefore(first) || late) {
            throw Refusal.at("/on", "override-end-day", "first", first);
        }
        return on;
    }
}
