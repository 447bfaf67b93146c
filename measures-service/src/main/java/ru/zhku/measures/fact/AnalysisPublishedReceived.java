package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.AnalysisPublished;
import ru.zhku.measures.contract.MeasuresEvents;

/** The monthly analysis was published: rows 1.2, 2.1, 5.2, 9.1. */
@ApplicationScoped
class AnalysisPublishedReceived implements EventHandler {
    private final FactStore facts;

    AnalysisPublishedReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.ANALYSIS_PUBLISHED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(AnalysisPublished.class);
        facts.keep(event, data.oktmo(), data.asOf(), null);
    }
}
