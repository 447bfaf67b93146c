package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.CaseFiled;
import ru.zhku.measures.contract.MeasuresEvents;

/** An application was filed in court: claims of the litigation row. */
@ApplicationScoped
class CaseFiledReceived implements EventHandler {
    private final FactStore facts;

    CaseFiledReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.CASE_FILED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(CaseFiled.class);
        facts.keep(event, data.oktmo(), data.filedOn(), data.tenure());
    }
}
