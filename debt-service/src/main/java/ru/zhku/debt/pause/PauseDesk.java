package ru.zhku.debt.pause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Enters pauses and ends them. */
@ApplicationScoped
class PauseDesk {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int LAST_YEAR = 2200;

    private final PauseStore store;
    private final EscalationHolds holds;
    private final Accounts accounts;
    private final PauseCallers callers;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    PauseDesk(
            PauseStore store,
            EscalationHolds holds,
            Accounts accounts,
            PauseCallers callers,
            Ledger ledger,
            Idempotency idempotency,
            BusinessClock clock) {
        this.store = store;
        this.holds = holds;
        this.accounts = accounts;
        this.callers = callers;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    PauseView enter(String key, PauseRequest request) {
        return idempotency.once(key, request, PauseView.class, () -> insert(request));
    }

    @Transactional
    PauseView act(UUID id, String ifMatch, String key, PauseActRequest request) {
        return idempotency.once(key, request, PauseView.class, () -> end(id, ifMatch, request));
    }

    /** @throws Refusal {@code pause-not-found} where there is none of the caller's */
    PauseView mine(UUID id) {
        return store.find(id)
                .filter(pause -> callers.sees(pause.supplierInn(), pause.oktmo()))
                .orElseThrow(() -> Refusal.of("pause-not-found", "id", id));
    }

    private PauseView insert(PauseRequest request) {
        callers.demandMayPause(request.kind());
        var account = accounts.find(request.accountId())
                .filter(found -> callers.sees(found.supplierInn(), found.oktmo()))
                .orElseThrow(() -> Refusal.at("/accountId", "account-not-found", "id", request.accountId()));
        demandDays(request);
        var id = Ids.next();
        var today = hold(account.seq());
        store.insert(id, account.seq(), request, callers.name(), clock.now());
        holds.tellChanges(List.of(account.seq()), today);
        return mine(id);
    }

    private static void demandDays(PauseRequest request) {
        if (request.from().isBefore(FIRST_DAY) || request.from().getYear() > LAST_YEAR) {
            throw Refusal.at("/from", "pause-days", "reason", "начало должно быть с 2000 по 2200 год");
        }
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw Refusal.at("/to", "pause-days", "reason", "последний день раньше первого");
        }
        if (request.to() != null && request.to().getYear() > LAST_YEAR) {
            throw Refusal.at("/to", "pause-days", "reason", "последний день должен быть не позже 2200 года");
        }
    }

    private PauseView end(UUID id, String ifMatch, PauseActRequest request) {
        var account = accountOf(mine(id));
        var today = hold(account.seq());
        var pause = mine(id);
        ETags.demand(ifMatch, pause.version());
        callers.demandMayPause(pause.kind());
        if (pause.end() != null) {
            throw Refusal.of("pause-ended", "on", pause.end().on());
        }
        var on = request.on() != null ? request.on() : pause.from().isAfter(today) ? pause.from() : today;
        boolean future = on.isAfter(today) && !on.equals(pause.from());
        if (on.isBefore(pause.from()) || future) {
            throw Refusal.at("/on", "pause-end-day", "from", pause.from(), "today", today);
        }
        if (pause.to() != null && on.isAfter(pause.to())) {
            throw Refusal.of("pause-over", "to", pause.to());
        }
        store.end(id, account.seq(), on, request, callers.name(), clock.now());
        holds.tellChanges(List.of(account.seq()), today);
        return mine(id);
    }

    private AccountRef accountOf(PauseView pause) {
        return accounts.find(pause.accountId()).orElseThrow();
    }

    private LocalDate hold(long accountSeq) {
        ledger.hold();
        store.holdAccounts(List.of(accountSeq));
        return clock.today();
    }
}
