package ru.zhku.debt.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import ru.zhku.debt.ageing.Ageing;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ageing.domain.AgeingMatrix;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.contract.DebtTotals;
import ru.zhku.debt.contract.InventoryClosed;
import ru.zhku.debt.inventory.domain.InventoryState;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Makes an inventory: freezes the lines and checks them against the matrix of the same moment. */
@ApplicationScoped
class Inventories {
    private final InventoryStore store;
    private final Ageing ageing;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    Inventories(
            InventoryStore store,
            Ageing ageing,
            Outbox outbox,
            Idempotency idempotency,
            BusinessClock clock,
            Caller caller) {
        this.store = store;
        this.ageing = ageing;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    @Transactional
    InventoryView make(String key, InventoryRequest request) {
        var scope = new Scope(caller.oktmo(), null);
        var today = clock.today();
        var asOf = AsOf.of(request.asOf(), endOfLastQuarter(today));
        if (asOf.isAfter(today)) {
            throw Refusal.at("asOf", "inventory-in-future", "today", today);
        }
        store.ofOneMoment();
        return idempotency.once(key, request, InventoryView.class, () -> freeze(request, asOf, scope));
    }

    private InventoryView freeze(InventoryRequest request, LocalDate asOf, Scope scope) {
        var plain = ageing.matrix(asOf, List.of(), scope);
        var plan = ageing.matrix(asOf, List.of(Dimension.PLAN_RESOURCE), scope);
        var id = Ids.next();
        store.freezeLines(id, asOf, caller.oktmo());
        if (store.sum(id) != plain.principal()) {
            throw new IllegalStateException("the lines of the inventory do not add up to the ledger");
        }
        var totals = totals(plain);
        store.insert(new InventoryView(
                id,
                caller.oktmo(),
                asOf,
                title(request.title(), asOf),
                InventoryState.FROZEN.name(),
                null,
                caller.subject(),
                clock.now(),
                null,
                null,
                1,
                store.accounts(id),
                new InventoryView.Totals(
                        totals.notDue(), totals.overdue(), totals.principal(), totals.advance(), totals.balance()),
                List.of()));
        var view = store.find(id, null).orElseThrow();
        outbox.append(DebtEvents.INVENTORY_CLOSED, id.toString(), event(view, totals, plan));
        return view;
    }

    @Transactional
    InventoryView approve(UUID id, String ifMatch, String oktmo) {
        var view = store.demand(id, oktmo);
        ETags.demand(ifMatch, view.version());
        if (view.supersededBy() != null) {
            throw Refusal.of("inventory-superseded", "id", view.supersededBy());
        }
        if (view.approvedAt() != null) {
            throw Refusal.of("inventory-approved");
        }
        if (view.madeBy().equals(caller.subject())) {
            throw Refusal.of("second-person-required");
        }
        if (store.approve(id, view.version(), caller.subject(), clock.now()) == 0) {
            throw Refusal.of("etag-stale");
        }
        return store.find(id, oktmo).orElseThrow();
    }

    private static InventoryClosed event(InventoryView view, DebtTotals totals, AgeingMatrix plan) {
        var sums = new TreeMap<String, long[]>();
        for (var cell : plan.cells()) {
            var sum = sums.computeIfAbsent(cell.keys().get(0), k -> new long[2]);
            sum[0] += cell.amount();
            sum[1] += cell.bucket() == AgeBucket.NOT_DUE ? 0 : cell.amount();
        }
        var byPlan = new ArrayList<InventoryClosed.Plan>();
        sums.forEach((code, sum) ->
                byPlan.add(new InventoryClosed.Plan(code, Money.ofKopecks(sum[0]), Money.ofKopecks(sum[1]))));
        return new InventoryClosed(
                view.id(),
                view.oktmo(),
                view.asOf(),
                view.title(),
                view.accounts(),
                totals,
                view.byBucket().stream()
                        .map(b -> new InventoryClosed.Bucket(b.bucket(), b.amount(), b.accounts()))
                        .toList(),
                byPlan);
    }

    private static DebtTotals totals(AgeingMatrix matrix) {
        return new DebtTotals(
                Money.ofKopecks(matrix.notDue()),
                Money.ofKopecks(matrix.overdue()),
                Money.ofKopecks(matrix.principal()),
                Money.ofKopecks(matrix.advance()),
                Money.ofKopecks(matrix.balance()));
    }

    private static String title(String given, LocalDate asOf) {
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        int quarter = asOf.get(IsoFields.QUARTER_OF_YEAR);
        return "Инвентаризация задолженности за " + quarter + " квартал " + asOf.getYear() + " года";
    }

    private static LocalDate endOfLastQuarter(LocalDate today) {
        return today.withDayOfMonth(1)
                .minusMonths((today.getMonthValue() - 1) % 3)
                .minusDays(1);
    }
}
