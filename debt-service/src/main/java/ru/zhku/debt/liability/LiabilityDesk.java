package ru.zhku.debt.liability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.liability.domain.DebtorActKind;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Records who answers for the debt of an account; what was recorded is ended or withdrawn, never edited. */
@ApplicationScoped
class LiabilityDesk {
    private final LiabilityStore store;
    private final LiabilityWriter writer;
    private final LiabilityCallers callers;
    private final Idempotency idempotency;

    LiabilityDesk(LiabilityStore store, LiabilityWriter writer, LiabilityCallers callers, Idempotency idempotency) {
        this.store = store;
        this.writer = writer;
        this.callers = callers;
        this.idempotency = idempotency;
    }

    @Transactional
    RecordedView enter(UUID accountId, String ifMatch, String key, DebtorRequest request) {
        return change(accountId, ifMatch, key, request, account -> {
            if (request.validFrom() != null
                    && request.validTo() != null
                    && request.validTo().isBefore(request.validFrom())) {
                throw Refusal.at("/validTo", "debtor-days", "reason", "последний день раньше первого");
            }
            writer.demandNear("/validFrom", "debtor-far", request.validFrom());
            var term = writer.add(
                    account,
                    request.debtor(),
                    "/debtor",
                    new LiabilityWriter.Days(request.validFrom(), request.validTo()),
                    request.document(),
                    null);
            return recorded(account, null, List.of(term));
        });
    }

    @Transactional
    RecordedView act(UUID accountId, UUID debtorId, String ifMatch, String key, DebtorActRequest request) {
        return change(accountId, ifMatch, key, request, account -> {
            var term = store.terms(account.seq()).stream()
                    .filter(one -> one.id().equals(debtorId))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of("debtor-not-found", "id", debtorId));
            demandPossible(term, request);
            writer.end(account, term, request);
            return recorded(account, null, List.of(debtorId));
        });
    }

    @Transactional
    RecordedView changePayer(UUID accountId, String ifMatch, String key, PayerChangeRequest request) {
        return change(accountId, ifMatch, key, request, account -> {
            var change = writer.changePayer(account, request);
            return recorded(account, change.id(), change.terms());
        });
    }

    private RecordedView change(
            UUID accountId, String ifMatch, String key, Object request, Function<AccountRef, RecordedView> work) {
        var account = callers.account(accountId);
        return idempotency.once(key, request, RecordedView.class, () -> {
            store.hold(account.seq());
            ETags.demand(ifMatch, store.version(account.seq()));
            store.raiseVersion(account.seq());
            return work.apply(account);
        });
    }

    private RecordedView recorded(AccountRef account, UUID change, List<UUID> debtors) {
        return new RecordedView(account.id(), change, debtors, store.version(account.seq()));
    }

    private static void demandPossible(TermRow term, DebtorActRequest act) {
        if (term.withdrawn() || act.kind() == DebtorActKind.END && term.endedOn() != null) {
            throw Refusal.of("debtor-over");
        }
        if ((act.kind() == DebtorActKind.END) != (act.lastOn() != null)) {
            throw Refusal.at("/lastOn", "debtor-days", "reason", "последний день называют при END и только при нём");
        }
        boolean before =
                act.lastOn() != null && term.from() != null && act.lastOn().isBefore(term.from());
        boolean behind =
                act.lastOn() != null && term.to() != null && act.lastOn().isAfter(term.to());
        if (before || behind) {
            throw Refusal.at(
                    "/lastOn",
                    "debtor-days",
                    "reason",
                    before
                            ? "последний день раньше первого; ошибочную запись отзовите (WITHDRAW)"
                            : "обязанность и так кончается раньше; продлить её можно новой записью");
        }
    }
}
