package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.MeasuresEvents;
import ru.zhku.measures.contract.ThresholdExceeded;

/** An account went over the threshold: debtors of the litigation row. */
@ApplicationScoped
class ThresholdExceededReceived implements EventHandler {
    private final FactStore facts;

    ThresholdExceededReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.THRESHOLD_EXCEEDED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(ThresholdExceeded.class);
        facts.keep(event, data.oktmo(), data.crossedOn(), data.tenure());
    }
}
