package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.MeasuresEvents;
import ru.zhku.measures.contract.RegisterImported;

/** A supplier's register came in: the exchange of row 2.2. */
@ApplicationScoped
class RegisterImportedReceived implements EventHandler {
    private final FactStore facts;

    RegisterImportedReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.REGISTER_IMPORTED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(RegisterImported.class);
        facts.keep(event, data.oktmo(), data.receivedOn(), null);
    }
}
