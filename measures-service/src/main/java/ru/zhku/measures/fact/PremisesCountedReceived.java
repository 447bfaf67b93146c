package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.MeasuresEvents;
import ru.zhku.measures.contract.PremisesCounted;

/** The municipal stock was counted for a month: rows 4.1–4.4, 5.1, 5.3. */
@ApplicationScoped
class PremisesCountedReceived implements EventHandler {
    private final FactStore facts;

    PremisesCountedReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.PREMISES_COUNTED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(PremisesCounted.class);
        facts.keep(event, data.oktmo(), data.asOf(), null);
    }
}
