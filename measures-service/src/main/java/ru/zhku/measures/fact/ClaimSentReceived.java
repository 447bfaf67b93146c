package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.ClaimSent;
import ru.zhku.measures.contract.MeasuresEvents;

/** A pre-trial claim was sent: counted beside the litigation row. */
@ApplicationScoped
class ClaimSentReceived implements EventHandler {
    private final FactStore facts;

    ClaimSentReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.CLAIM_SENT;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(ClaimSent.class);
        facts.keep(event, data.oktmo(), data.sentOn(), null);
    }
}
