package ru.zhku.debt.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.Ageing;
import ru.zhku.debt.ageing.domain.AgeingMatrix;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.inventory.domain.Bridge;
import ru.zhku.debt.inventory.domain.BridgeRow;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.problem.Refusal;

/** Bridges between two inventories, or between two days by what is known now. */
@ApplicationScoped
class Bridges {
    private static final List<Dimension> CELLS = List.of(Dimension.RESOURCE, Dimension.CONSUMER_GROUP);

    private record Pair(InventoryView from, InventoryView to) {}

    private final InventoryStore inventories;
    private final BridgeStore store;
    private final Ageing ageing;

    Bridges(InventoryStore inventories, BridgeStore store, Ageing ageing) {
        this.inventories = inventories;
        this.store = store;
        this.ageing = ageing;
    }

    @Transactional
    BridgeView between(UUID fromId, UUID toId, String oktmo) {
        inventories.ofOneMoment();
        var pair = pair(fromId, toId, oktmo);
        var movements = store.movements(ends(pair));
        var advances = BridgeRow.of(
                pair.from.totals().advance().kopecks(),
                movements.advances(),
                pair.to.totals().advance().kopecks());
        var bridge = Bridge.of(store.standing(fromId), store.standing(toId), movements.principal());
        return BridgeView.of(end(pair.from), end(pair.to), bridge, advances);
    }

    @Transactional
    BridgeView between(LocalDate fromOn, LocalDate toOn, Scope scope) {
        inventories.ofOneMoment();
        var opening = ageing.matrix(fromOn, CELLS, scope);
        var closing = ageing.matrix(toOn, CELLS, scope);
        var movements = store.movements(ends(fromOn, toOn, scope));
        return BridgeView.of(
                new BridgeView.End(fromOn, null, null, null),
                new BridgeView.End(toOn, null, null, null),
                Bridge.of(standing(opening), standing(closing), movements.principal()),
                BridgeRow.of(opening.advance(), movements.advances(), closing.advance()));
    }

    /** The ends of a bridge of inventories, for its lines. */
    BridgeEnds ends(UUID fromId, UUID toId, String oktmo) {
        return ends(pair(fromId, toId, oktmo));
    }

    BridgeEnds ends(LocalDate fromOn, LocalDate toOn, Scope scope) {
        return new BridgeEnds(store.now(fromOn), store.now(toOn), scope);
    }

    private BridgeEnds ends(Pair pair) {
        return new BridgeEnds(
                store.frozen(pair.from.id()), store.frozen(pair.to.id()), new Scope(pair.to.oktmo(), null));
    }

    private Pair pair(UUID fromId, UUID toId, String oktmo) {
        var to = inventories.demand(toId, oktmo);
        if (fromId == null) {
            throw Refusal.at("from", "bridge-from-required", "asOf", to.asOf());
        }
        var from = inventories.demand(fromId, oktmo);
        if (!from.oktmo().equals(to.oktmo())) {
            throw Refusal.at("from", "bridge-other-municipality", "from", from.oktmo(), "to", to.oktmo());
        }
        boolean sameDay = from.asOf().equals(to.asOf());
        if (from.asOf().isAfter(to.asOf()) || sameDay && !from.madeAt().isBefore(to.madeAt())) {
            throw Refusal.at("from", "bridge-from-not-earlier", "from", from.asOf(), "to", to.asOf());
        }
        return new Pair(from, to);
    }

    private static BridgeView.End end(InventoryView view) {
        return new BridgeView.End(view.asOf(), view.id(), view.status(), view.madeAt());
    }

    private static List<Bridge.Standing> standing(AgeingMatrix matrix) {
        return matrix.cells().stream()
                .map(cell -> new Bridge.Standing(
                        Resource.valueOf(cell.keys().get(0)),
                        ConsumerGroup.valueOf(cell.keys().get(1)),
                        cell.bucket(),
                        cell.amount()))
                .toList();
    }
}
