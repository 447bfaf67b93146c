package ru.zhku.debt.cause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.cause.CauseStore.Done;
import ru.zhku.debt.cause.CauseStore.Fresh;
import ru.zhku.debt.cause.domain.CauseActKind;
import ru.zhku.debt.cause.domain.CauseState;
import ru.zhku.debt.cause.domain.CauseTable;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Records causes and what officials decide of them. */
@ApplicationScoped
class CauseDesk {
    private final CauseStore store;
    private final Accounts accounts;
    private final Suppliers suppliers;
    private final Caller caller;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    CauseDesk(
            CauseStore store,
            Accounts accounts,
            Suppliers suppliers,
            Caller caller,
            Idempotency idempotency,
            BusinessClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    CauseView enter(String key, CauseRequest request) {
        return idempotency.once(key, request, CauseView.class, () -> insert(request));
    }

    @Transactional
    CauseView act(UUID id, String ifMatch, String key, CauseActRequest request) {
        return idempotency.once(key, request, CauseView.class, () -> decide(id, ifMatch, request));
    }

    /** @throws Refusal {@code cause-not-found} where there is none of the caller's */
    CauseView mine(UUID id) {
        return store.find(id)
                .filter(cause -> suppliers.isCallers(cause.supplierInn(), cause.oktmo()))
                .orElseThrow(() -> Refusal.of("cause-not-found", "id", id));
    }

    private CauseView insert(CauseRequest request) {
        var account = accounts.find(request.accountId())
                .filter(found -> suppliers.isCallers(found.supplierInn(), found.oktmo()))
                .orElseThrow(() -> Refusal.at("/accountId", "account-not-found", "id", request.accountId()));
        var today = clock.today();
        var from = request.validFrom() == null ? today : AsOf.known("/validFrom", request.validFrom());
        if (from.isAfter(today)) {
            throw Refusal.at("/validFrom", "cause-in-future", "today", today);
        }
        if (request.validTo() != null
                && AsOf.known("/validTo", request.validTo()).isBefore(from)) {
            throw Refusal.at("/validTo", "cause-days");
        }
        var id = Ids.next();
        store.lock();
        store.insert(
                new Fresh(
                        id,
                        account.seq(),
                        request.cause(),
                        CauseState.CONFIRMED,
                        from,
                        request.validTo(),
                        null,
                        request.reason().strip(),
                        List.of(),
                        null),
                caller.subject(),
                clock.now());
        return mine(id);
    }

    private CauseView decide(UUID id, String ifMatch, CauseActRequest request) {
        mine(id);
        store.lock();
        var cause = mine(id);
        ETags.demand(ifMatch, cause.version());
        if (request.kind() == CauseActKind.SUPERSEDE) {
            throw Refusal.at("/kind", "cause-act-of-service");
        }
        var next = CauseTable.next(cause.state(), request.kind());
        demandCause(cause, request);
        var on = actedOn(cause, request);
        var seq = accounts.find(cause.accountId()).orElseThrow().seq();
        var replacement = request.kind() == CauseActKind.REPLACE ? replace(cause, seq, on, request) : null;
        var done = new Done(
                id,
                seq,
                cause.acts().size() + 1,
                request.kind(),
                on,
                request.reason().strip(),
                replacement,
                next,
                next == CauseState.ENDED ? on.minusDays(1) : cause.validTo());
        store.act(done, caller.subject(), clock.now());
        return mine(id);
    }

    private UUID replace(CauseView former, long accountSeq, LocalDate from, CauseActRequest request) {
        var fresh = new Fresh(
                Ids.next(),
                accountSeq,
                request.cause(),
                CauseState.CONFIRMED,
                from,
                null,
                null,
                request.reason().strip(),
                List.of(),
                former.id());
        store.insert(fresh, caller.subject(), clock.now());
        return fresh.id();
    }

    private static void demandCause(CauseView cause, CauseActRequest request) {
        boolean replaces = request.kind() == CauseActKind.REPLACE;
        if (replaces != (request.cause() != null)) {
            throw Refusal.at("/cause", "cause-of-replacement");
        }
        if (replaces && request.cause() == cause.cause()) {
            throw Refusal.at("/cause", "cause-same");
        }
    }

    /** The day of the decision, or the first day without the former cause where that ends. */
    private LocalDate actedOn(CauseView cause, CauseActRequest request) {
        var today = clock.today();
        boolean ends = cause.state() == CauseState.CONFIRMED && request.kind() != CauseActKind.REJECT;
        if (!ends) {
            if (request.on() != null) {
                throw Refusal.at("/on", "cause-day-alien");
            }
            return request.kind() == CauseActKind.REPLACE ? cause.validFrom() : today;
        }
        var on = request.on() == null ? today : request.on();
        boolean over = cause.validTo() != null && on.isAfter(cause.validTo().plusDays(1));
        if (!on.isAfter(cause.validFrom()) && request.kind() == CauseActKind.END || on.isBefore(cause.validFrom())) {
            throw Refusal.at("/on", "cause-end-day", "from", cause.validFrom(), "today", today);
        }
        if (over || on.isAfter(today)) {
            throw Refusal.at("/on", "cause-end-day", "from", cause.validFrom(), "today", today);
        }
        return on;
    }
}
