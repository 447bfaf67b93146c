package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.MeasuresEvents;
import ru.zhku.measures.contract.ThresholdCleared;

/** An account came back under the threshold. */
@ApplicationScoped
class ThresholdClearedReceived implements EventHandler {
    private final FactStore facts;

    ThresholdClearedReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.THRESHOLD_CLEARED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(ThresholdCleared.class);
        facts.keep(event, data.oktmo(), data.clearedOn(), data.tenure());
    }
}
