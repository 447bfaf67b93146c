package ru.zhku.debt.mend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.mend.domain.MendRules;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;

/** Puts quarantined lines right; the next replay tries what was written last. */
@ApplicationScoped
class MendDesk {
    private final MendStore store;
    private final Suppliers suppliers;
    private final Idempotency idempotency;
    private final Caller caller;
    private final BusinessClock clock;

    MendDesk(MendStore store, Suppliers suppliers, Idempotency idempotency, Caller caller, BusinessClock clock) {
        this.store = store;
        this.suppliers = suppliers;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MendView mend(UUID registerId, String key, MendRequest request) {
        return idempotency.once(key, request, MendView.class, () -> insert(mine(registerId), request));
    }

    List<MendView> page(UUID registerId, UUID before, int count) {
        return store.page(mine(registerId), before, count);
    }

    private MendStore.Owner mine(UUID registerId) {
        return store.owner(registerId)
                .filter(owner -> suppliers.isCallers(owner.supplierInn(), owner.oktmo()))
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    private MendView insert(MendStore.Owner owner, MendRequest request) {
        var kind = owner.kind();
        if (kind == RegisterKind.BALANCES) {
            throw Refusal.of("mend-not-replayed");
        }
        var line = store.hold(owner.registerId(), request.line())
                .orElseThrow(() -> Refusal.at("/line", "mend-line-not-quarantined", "line", request.line()));
        var original = MendRules.whole(kind, line.original());
        var fields = MendRules.whole(kind, line.latest());
        new TreeMap<>(request.fields()).forEach((column, value) -> {
            int index = kind.indexOf(column);
            MendRules.demand(kind, column, index < 0 ? "" : original[index], value);
            fields[index] = value.strip();
        });
        var changed = kind.columns().stream()
                .map(RegisterKind.Column::name)
                .filter(name -> !fields[kind.indexOf(name)].equals(original[kind.indexOf(name)]))
                .toList();
        var mend = new MendStore.Mend(
                Ids.next(),
                request.line(),
                original,
                fields,
                changed,
                request.reason().strip(),
                caller.subject(),
                caller.oktmoScope(),
                clock.now());
        store.insert(owner.registerId(), mend);
        return new MendView(
                mend.id(),
                owner.registerId(),
                mend.line(),
                MendView.cells(kind, changed, original, fields),
                mend.reason(),
                mend.madeBy(),
                mend.madeAt(),
                true);
    }
}
