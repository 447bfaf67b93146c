package ru.zhku.debt.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.premises.PremisesStore.Stored;
import ru.zhku.debt.premises.PremisesStore.StoredAct;
import ru.zhku.debt.premises.domain.PremisesActKind;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesHistory;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Enters objects and records what is done with them; nothing is overwritten. */
@ApplicationScoped
class PremisesDesk {
    private final PremisesStore store;
    private final PremisesCallers callers;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    PremisesDesk(PremisesStore store, PremisesCallers callers, Idempotency idempotency, BusinessClock clock) {
        this.store = store;
        this.callers = callers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    PremisesView enter(String key, PremisesRequest request) {
        return idempotency.once(key, request, PremisesView.class, () -> {
            var entry = request.toDomain(callers.municipality(request.oktmo()));
            entry.demand(clock.today());
            store.hold(entry.oktmo());
            store.present(entry).ifPresent(id -> {
                throw Refusal.of("premises-exists", "address", entry.address().line(), "id", id);
            });
            return view(insert(entry), null);
        });
    }

    /** Inside the caller's transaction; the entry is checked and the stock is held. */
    UUID insert(PremisesEntry entry) {
        var id = Ids.next();
        store.insert(id, entry, callers.name(), clock.now());
        return id;
    }

    @Transactional
    PremisesView act(UUID id, String ifMatch, String key, PremisesActRequest request) {
        return idempotency.once(key, request, PremisesView.class, () -> {
            var object = mine(id);
            store.hold(object.oktmo());
            record(object, ifMatch, request);
            return view(id, null);
        });
    }

    private void record(Stored object, String ifMatch, PremisesActRequest request) {
        var today = clock.today();
        var history = history(object.id());
        ETags.demand(ifMatch, history.nextNo() - 1L);
        var act = history.next(object.kind(), request.kind(), request.on(), today);
        if (history.last().state() == PremisesState.EXCLUDED) {
            store.presentAt(object.id()).ifPresent(other -> {
                throw Refusal.of("premises-exists", "address", object.address().line(), "id", other);
            });
        }
        if (request.kind().needsDocument() && request.document() == null) {
            throw Refusal.at(
                    "/document",
                    "premises-document-required",
                    "act",
                    request.kind().label());
        }
        var document = DocumentBody.toDomain(request.document());
        if (document.on() != null) {
            PremisesEntry.demandDay("/document/on", document.on(), today);
        }
        store.insertAct(
                object.id(), new StoredAct(act, document, request.reason().strip(), callers.name(), clock.now()));
    }

    /** @throws Refusal {@code premises-not-found}, also for another's */
    Stored mine(UUID id) {
        return store.find(id)
                .filter(object -> callers.sees(object.oktmo()))
                .orElseThrow(() -> Refusal.of("premises-not-found", "id", id));
    }

    private PremisesHistory history(UUID id) {
        return PremisesHistory.of(store.acts(id).stream().map(StoredAct::act).toList());
    }

    /**
     * @param asOf the business date if null
     * @throws Refusal {@code premises-not-yet} for a day before the entry
     */
    PremisesView view(UUID id, LocalDate asOf) {
        var object = mine(id);
        var day = AsOf.of(asOf, clock.today());
        var acts = store.acts(id);
        var history = PremisesHistory.of(acts.stream().map(StoredAct::act).toList());
        var present = history.actOn(day)
                .orElseThrow(() -> Refusal.at(
                        "asOf",
                        "premises-not-yet",
                        "day",
                        history.standing().get(0).on()));
        var address = object.address();
        return new PremisesView(
                object.id(),
                object.oktmo(),
                object.kind(),
                new PremisesView.Address(address.street(), address.house(), address.flat(), address.part()),
                object.ids().els(),
                object.ids().houseGuid(),
                object.ids().cadastralNumber(),
                PremisesEntry.squareMetres(object.areaHundredths()),
                day,
                present.state(),
                present.on(),
                present.state().ownership(),
                acts.stream().map(act -> act(act, history)).toList(),
                acts.size());
    }

    private static PremisesView.Act act(StoredAct stored, PremisesHistory history) {
        var act = stored.act();
        return new PremisesView.Act(
                act.no(),
                act.kind(),
                act.on(),
                act.state(),
                act.revertsNo(),
                act.kind() != PremisesActKind.REVERT && !history.standing().contains(act),
                DocumentBody.of(stored.document()),
                stored.reason(),
                stored.madeBy(),
                stored.madeAt());
    }
}
