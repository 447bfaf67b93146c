package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.InventoryClosed;
import ru.zhku.measures.contract.MeasuresEvents;

/** A debt inventory was closed: row 1.1. */
@ApplicationScoped
class InventoryClosedReceived implements EventHandler {
    private final FactStore facts;

    InventoryClosedReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.INVENTORY_CLOSED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(InventoryClosed.class);
        facts.keep(event, data.oktmo(), data.asOf(), null);
    }
}
